/** Files that break a law, beside files that keep it, and what the law says of them. */
export interface Offender {
  files: Record<string, string>;
  broken: string[];
}
