import type { Page } from '@playwright/test';
import { readApi } from './api-reads.ts';
import { ACCOUNTS_PATH, openAccounts, setSimulation, visit } from './app.ts';
import { expect, test } from './fixtures.ts';

const MINUTE = 60_000;

/** The simulated moment, in ms. */
const simulatedNow = async (page: Page): Promise<number> =>
  Date.parse((await readApi<{ now: string }>(page, '/__mock')).now);

test('A page that is opened after the computer’s clock leapt forward or back goes on from the stored moment (F50)', {
  tag: '@long',
}, async ({ page, context }) => {
  await openAccounts(page);
  let latest = await simulatedNow(page);
  await setSimulation(page, { running: true });
  await expect.poll(() => simulatedNow(page)).toBeGreaterThan(latest);
  latest = await simulatedNow(page);
  for (const leap of [10 * MINUTE, -5 * MINUTE, 3 * 1_440 * MINUTE, 0]) {
    const later = await context.newPage();
    await later.addInitScript((ms) => {
      const origin = performance.timeOrigin + ms;
      Object.defineProperty(performance, 'timeOrigin', { value: origin });
      Date.now = () => Math.floor(origin + performance.now());
    }, leap);
    await visit(later, ACCOUNTS_PATH);
    const now = await simulatedNow(later);
    expect(now).toBeGreaterThanOrEqual(latest);
    expect(now - latest).toBeLessThan(5 * MINUTE);
    latest = now;
  }
  expect(await simulatedNow(page)).toBeGreaterThanOrEqual(latest);
});
