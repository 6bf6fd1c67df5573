import { expect, test } from 'vitest';
import { readFiles } from './source-files.ts';

test('no query has the stale time 0, with which a reply from before the clock was set back would count as new (F50)', () => {
  const found = readFiles('src/**/*.{ts,tsx}').filter(({ text }) => /staleTime:\s*0\b/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
