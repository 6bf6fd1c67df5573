import { expect, test } from 'vitest';
import { readFiles } from './source-files.ts';

test('no query has `staleTime: 0`: it would count a reply from before the clock was set back as new (F50)', () => {
  const found = readFiles('src/**/*.{ts,tsx}').filter(({ text }) => /staleTime:\s*0\b/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
