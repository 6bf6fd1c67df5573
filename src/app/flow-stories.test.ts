import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLOW_STEPS } from '../../mocks/world/flows.ts';

const STORIES = readFileSync(new URL('./flows.stories.tsx', import.meta.url), 'utf8');

test('every step of every flow is a story, and no story is of another', () => {
  const told = [...STORIES.matchAll(/flowStory\('([a-z0-9-]+)'\)/g)].map(([, id]) => id);
  expect(told.sort()).toEqual(FLOW_STEPS.map(({ id }) => id).sort());
});
