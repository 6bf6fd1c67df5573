import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a build for a real API contains no simulation, no review tools and no service worker', {
  timeout: 180_000,
}, () => {
  const out = mkdtempSync(join(tmpdir(), 'real-api-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'],
    {
      env: { ...process.env, VITEST: '', NODE_ENV: 'production', VITE_API_URL: 'https://api.example.com' },
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /worker/i.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(js|css)$/.test(file)).map((file) => readFileSync(join(out, file), 'utf8'));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.some((text) => text.includes('https://api.example.com'))).toBe(true);
  for (const trace of [
    '__mock',
    'mock-user',
    'mockServiceWorker',
    'typical',
    'mock-network',
    'Review tools',
    'Simulated API',
    'Delete everything that is stored here',
    'simulated sign-in',
    // A class and a colour of the review tools, a colour of the sign-in page, and the counter of the flow map.
    'dock',
    '#15302d',
    '#f1eff8',
    'counter-reset:step',
  ]) {
    expect(
      texts.filter((text) => text.includes(trace)),
      trace,
    ).toEqual([]);
  }
});
