import { relative } from 'node:path';
import { ROOT } from '../laws/source-files.ts';
import type { Outcome } from './matrix.ts';

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** The tests of a report of Vitest, without those that were skipped. */
export function vitestOutcomes({ testResults }: VitestReport): Outcome[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({
        title: fullName,
        file: relative(ROOT, name),
        project: '',
        isPassed: status === 'passed',
      })),
  );
}

interface PlaywrightSuite {
  title: string;
  file: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { projectName: string; status: string }[] }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
}

/** The journeys of a report of Playwright, without those that were skipped. The title of a journey begins with the titles of its groups; the outermost suite is the file, and its title is left out. */
export function playwrightOutcomes({ suites }: PlaywrightReport, group = ''): Outcome[] {
  return suites.flatMap(({ title: own, file, suites: inner = [], specs }) => {
    const title = own === file ? group : `${group}${own} `;
    const outcomes = specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status !== 'skipped')
        .map(({ projectName, status }) => ({
          title: title + spec.title,
          file: `e2e/${file}`,
          project: projectName,
          isPassed: status === 'expected',
        })),
    );
    return [...outcomes, ...playwrightOutcomes({ suites: inner }, title)];
  });
}
