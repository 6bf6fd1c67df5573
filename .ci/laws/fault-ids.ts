/** The ids of faults in a text. */
export const faultIdsIn = (text: string): string[] => text.match(/\b(?:F\d\d|M\d{1,2})\b/g) ?? [];

/** The id of every fault, in order. */
export const FAULT_IDS: readonly string[] = [
  ...Array.from({ length: 83 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 15 }, (_, index) => `M${index + 1}`),
];

/** A fault of docs/faults.md with the test files that cover it, or the reason why no test does. */
export interface ListedFault {
  id: string;
  files: string[];
  /** What follows `not tested:`; empty for a fault with tests. */
  reason: string;
}

/** The faults that a document such as docs/faults.md lists: the rows of its tables that begin with an id. */
export function listedFaults(document: string): ListedFault[] {
  return document.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, id = ''] = cells;
    if (faultIdsIn(id)[0] !== id) return [];
    const coveredBy = cells.at(-2) ?? '';
    const [, reason = ''] = /^not tested: (.+)/.exec(coveredBy) ?? [];
    const files = reason ? [] : [...coveredBy.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    return [{ id, files, reason }];
  });
}
