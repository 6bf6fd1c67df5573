/** Files that break a law, files that keep it, and what the law reports. */
export interface Violation {
  files: Record<string, string>;
  broken: string[];
}
