import { expect, test } from 'vitest';
import { readFiles } from './source-files.ts';

test('no query has the stale time 0, which keeps a reply from before the clock was set back; ALWAYS_STALE does not (F50)', () => {
  const found = readFiles('src/**/*.{ts,tsx}').filter(({ text }) => /staleTime:\s*0\b/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
