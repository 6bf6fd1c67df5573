import { FAULT_IDS, faultIdsIn, type ListedFault } from '../laws/fault-ids.ts';

/** A test that has run. */
export interface Outcome {
  title: string;
  /** From the root of the repository. */
  file: string;
  /** The project of Vitest or Playwright, such as `jsdom` or `no-storage`; empty if it is not known. */
  project: string;
  isPassed: boolean;
}

/** One line of the matrix: an id with the tests whose title has it. */
export interface Row {
  id: string;
  passed: number;
  failed: number;
  files: string[];
  /** Why no test shows the fault; empty for a fault with tests. */
  reason: string;
}

/** A row for each id. @param listed the rows of docs/faults.md, which say why a fault has no test */
export function matrixOf(outcomes: readonly Outcome[], listed: readonly ListedFault[]): Row[] {
  return FAULT_IDS.map((id) => {
    const own = outcomes.filter(({ title }) => faultIdsIn(title).includes(id));
    const passed = own.filter(({ isPassed }) => isPassed).length;
    return {
      id,
      passed,
      failed: own.length - passed,
      files: [...new Set(own.map(({ file }) => file))].sort(),
      reason: listed.find((each) => each.id === id)?.reason ?? '',
    };
  });
}

/** Whether a row makes the matrix fail: a test has failed, or there is neither a test nor a reason. */
export const isWrong = ({ passed, failed, reason }: Row): boolean => failed > 0 || (passed === 0 && reason === '');

/** The matrix as lines: `F03  2 passed     src/a.test.tsx`. */
export function linesOf(rows: readonly Row[]): string[] {
  return rows.map(({ id, passed, failed, files, reason }) => {
    const tests = [passed > 0 && `${passed} passed`, failed > 0 && `${failed} FAILED`].filter(Boolean).join(', ');
    const what = tests || (reason ? 'not tested' : 'NO TEST AND NO REASON');
    return `${id.padEnd(4)} ${what.padEnd(12)} ${files.join(', ') || reason}`.trimEnd();
  });
}
