import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take much longer than others. Without the times of an earlier run, Vitest would order files by their size. */
const LONG = /\/(model|ways-out|permission-matrix|viewer-flows|real-api)\.test\.|\/flows[^/]*\.stories\./;

/** Starts the long test files first: one that starts last would leave all cores but one without work. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
