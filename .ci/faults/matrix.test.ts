import { describe, expect, test } from 'vitest';
import { FAULT_IDS } from '../laws/fault-ids.ts';
import { isWrong, linesOf, matrixOf, type Outcome } from './matrix.ts';
import { playwrightOutcomes, vitestOutcomes } from './outcomes.ts';

const outcome = (title: string, isPassed = true): Outcome => ({ title, file: 'a.test.ts', project: '', isPassed });
const rowOf = (id: string, outcomes: Outcome[], reason = '') => {
  const row = matrixOf(outcomes, [{ id, files: [], reason }]).find((each) => each.id === id);
  if (!row) throw new Error(`No row for ${id}`);
  return row;
};

describe('The fault matrix', () => {
  test('There is a row for each id, in order', () => {
    expect(matrixOf([], []).map(({ id }) => id)).toEqual(FAULT_IDS);
    expect([FAULT_IDS[0], FAULT_IDS[82], FAULT_IDS[83], FAULT_IDS.at(-1)]).toEqual(['F01', 'F83', 'M1', 'M15']);
  });

  test('A row counts the tests with its id, and is wrong if one failed', () => {
    const outcomes = [outcome('a page (F31, F34)'), outcome('another (F34)'), outcome('a third')];
    expect(rowOf('F34', outcomes)).toMatchObject({ passed: 2, failed: 0, files: ['a.test.ts'] });
    expect(isWrong(rowOf('F34', outcomes))).toBe(false);
    expect(isWrong(rowOf('F34', [...outcomes, outcome('broken (F34)', false)]))).toBe(true);
  });

  test('A row without a test is wrong, unless docs/faults.md says why there is none', () => {
    expect(isWrong(rowOf('M3', []))).toBe(true);
    expect(isWrong(rowOf('M3', [], 'no browser does that.'))).toBe(false);
  });

  test('A line counts the tests and names their files, or gives the reason, or says that there is neither', () => {
    const lines = (outcomes: Outcome[], reason?: string) => linesOf([rowOf('F34', outcomes, reason)]);
    expect(lines([outcome('(F34)')])).toEqual(['F34  1 passed     a.test.ts']);
    expect(lines([outcome('(F34)'), outcome('(F34)', false)])).toEqual(['F34  1 passed, 1 FAILED a.test.ts']);
    expect(lines([], 'no browser does that.')).toEqual(['F34  not tested   no browser does that.']);
    expect(lines([])).toEqual(['F34  NO TEST AND NO REASON']);
  });
});

describe('The reports', () => {
  test('The tests that ran are read from the report of Vitest', () => {
    const results = ['passed', 'failed', 'pending'].map((status) => ({ fullName: `A ${status} test (F01)`, status }));
    const name = `${import.meta.dirname}/x.test.ts`;
    expect(vitestOutcomes({ testResults: [{ name, assertionResults: results }] })).toEqual([
      { title: 'A passed test (F01)', file: '.ci/faults/x.test.ts', project: '', isPassed: true },
      { title: 'A failed test (F01)', file: '.ci/faults/x.test.ts', project: '', isPassed: false },
    ]);
  });

  test('The journeys that ran are read from the report of Playwright, each with the titles of its groups', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ projectName: 'desktop', status }] });
    const inner = { title: 'Two tabs (F24)', file: 'a.spec.ts', specs: [spec('share', 'expected')] };
    const specs = [spec('One', 'unexpected'), spec('Left out', 'skipped')];
    expect(playwrightOutcomes({ suites: [{ title: 'a.spec.ts', file: 'a.spec.ts', suites: [inner], specs }] })).toEqual(
      [
        { title: 'One', file: 'e2e/a.spec.ts', project: 'desktop', isPassed: false },
        { title: 'Two tabs (F24) share', file: 'e2e/a.spec.ts', project: 'desktop', isPassed: true },
      ],
    );
  });
});
