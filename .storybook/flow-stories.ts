import { readFile } from 'node:fs/promises';
import { loadCsf } from 'storybook/internal/csf-tools';
import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';
import { FLOW_STEPS } from '../mocks/flows/flows.ts';

const FLOW_STORY_FILES = /[\\/]flows(?:-dark-polish-phone)?\.stories\.tsx$/;

/** The source of a story file with an export for each of its steps: Storybook finds stories by the exports in the source. */
const withSteps = (code: string, fileName: string): string =>
  [
    code,
    `import { flowStory } from './test-flow-story.tsx';`,
    ...stepsOf(fileName).map(({ id }) => `export const ${exportName(id)} = flowStory('${id}');`),
  ].join('\n');

/** Each of the two files has a story for every step. With `WITHOUT_LONG`, which `npm test` sets, a step is in only one file, in turn. */
const stepsOf = (fileName: string) =>
  FLOW_STEPS.filter((_, index) => !process.env.WITHOUT_LONG || (index % 2 === 1) === fileName.includes('phone'));

/** The id `plan-required` becomes `PlanRequired`. */
const exportName = (id: string): string => id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Adds a story for each step to the story files of the flows. */
export const flowStories: Plugin = {
  name: 'flow-stories',
  enforce: 'pre',
  transform: { filter: { id: FLOW_STORY_FILES }, handler: withSteps },
};

/** Lists the stories of the steps in the sidebar and for the tests. */
export const flowIndexer: Indexer = {
  test: FLOW_STORY_FILES,
  createIndex: async (fileName, { makeTitle }) =>
    loadCsf(withSteps(await readFile(fileName, 'utf8'), fileName), { fileName, makeTitle }).parse().indexInputs,
};
