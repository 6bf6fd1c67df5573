/** One page of a list, counted from 1; a page past the end is empty. */
export function paginate<T>(items: readonly T[], page: number, pageSize: number): T[] {
  return items.slice((page - 1) * pageSize, page * pageSize);
}

/** Activity or notices, the newest first. */
export const newestFirst = <T extends { seq: number }>(records: Iterable<T>): T[] =>
  [...records].sort((a, b) => b.seq - a.seq);
