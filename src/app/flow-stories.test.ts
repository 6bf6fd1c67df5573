import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLOW_STEPS } from '../../mocks/world/flows.ts';

const storiesOf = (file: string): string[] =>
  [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/flowStory\('([a-z0-9-]+)'\)/g)].map(
    ([, id = '']) => id,
  );

test.each(['./flows.stories.tsx', './flows-elsewhere.stories.tsx'])(
  'every step of every flow is a story, and no story is of another: %s',
  (file) => {
    expect(storiesOf(file).sort()).toEqual(FLOW_STEPS.map(({ id }) => id).sort());
  },
);
