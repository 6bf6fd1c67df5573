import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { FLOW_STEPS } from '../mocks/flows/flows.ts';
import type { FlowStep } from '../src/api/contract/flow.ts';
import { stepLink } from '../src/api/flows.ts';
import { buttonOf, visit } from './app.ts';
import { checkColours, checkPage, expect, test } from './fixtures.ts';

/** Errors of the browser about the refusals and failures that some steps show. */
const EXPECTED_ERRORS = /Failed to load resource: the server responded with a status of (4\d\d|5\d\d)/;

const kindsSoFar = new Set<string>();
/** The steps opened in the built app: at least one with each kind of action. The stories open every step. */
const openedSteps = FLOW_STEPS.filter(({ actions }) => {
  const before = kindsSoFar.size;
  for (const action of actions) kindsSoFar.add(Object.keys(action).join());
  return kindsSoFar.size > before;
});

test('The link of a step opens that step, and the page plays the actions that lead to it', { tag: '@long' }, async ({
  page,
  browserErrors,
}) => {
  browserErrors.allow(EXPECTED_ERRORS);
  for (const step of openedSteps) {
    await test.step(step.id, async () => {
      await visit(page, stepLink(step, { lang: 'en' }));
      await expect(subjectOf(page, step)).toBeVisible();
    });
  }
});

/** The element that a step shows, found by its English texts. */
const subjectOf = (page: Page, { shows: { role, name, says } }: FlowStep) =>
  page
    .getByRole(role as 'button', name.en === '' ? {} : { name: name.en, exact: true })
    .filter({ hasText: says.en })
    .first();

test('Storybook can be built, and the stories of two steps show those steps', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(400_000);
  const storybook = test.info().outputPath('stories');
  const build = [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'build',
    '-o',
    storybook,
    '--disable-telemetry',
    '--quiet',
    '--test',
  ];
  await promisify(execFile)(process.execPath, build);
  // Not at the root: Storybook may stand in any folder of a host. Pictures of accounts are then missing, and initials are shown.
  const host = 'https://stories.test/sub-folder/';
  await page.route('https://stories.test/**', (route) => {
    const path = join(
      storybook,
      route
        .request()
        .url()
        .slice(host.length)
        .replace(/[?#].*/, ''),
    );
    return route.request().url().startsWith(host) && existsSync(path)
      ? route.fulfill({ path })
      : route.fulfill({ status: 204 });
  });
  for (const step of openedSteps.slice(0, 2)) {
    await page.goto(`${host}iframe.html?viewMode=story&id=flows--${step.id}`);
    // The first story also loads all that Storybook needs.
    await expect(subjectOf(page, step)).toBeVisible({ timeout: 60_000 });
  }
});

test('The flow map lists every step, and its links open a step in the chosen language and theme', {
  tag: '@long',
}, async ({ page, context }) => {
  await visit(page, '/review');
  await expect(page.locator('[data-part="step"]')).toHaveCount(FLOW_STEPS.length);
  await checkPage(page);
  await checkColours(page);
  await page.getByLabel('Language').selectOption('pl');
  await page.getByLabel('Theme').selectOption('dark');
  const step = FLOW_STEPS.find(({ id }) => id === 'linkedin-after-61-days');
  const card = page.getByRole('link', { name: step?.title.en ?? 'no such step' });
  const [opened] = await Promise.all([context.waitForEvent('page'), card.click()]);
  await expect(opened.getByText('Wójcik (Ty)').first()).toBeVisible();
  await expect(opened.getByRole('heading', { name: 'Acme Group' })).toBeVisible();
  await expect(opened.getByText('61 dni temu').first()).toBeVisible();
  await expect(opened.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(opened.locator('html')).toHaveAttribute('lang', 'pl');
});

test('The flow map and the review tools work on a phone', { tag: ['@touch', '@long'] }, async ({ page }) => {
  await visit(page, '/review?lang=pl&theme=dark');
  await expect(page.getByLabel('Motyw')).toHaveValue('dark');
  await expect(page.getByRole('heading', { name: 'Mapa ścieżek' })).toBeVisible();
  await buttonOf(page, 'Narzędzia przeglądu').tap();
  await buttonOf(page, '+7 dni').tap();
  await expect(page.getByText('Symulowana data: 30 listopada 2026')).toBeVisible();
  await expect(page.locator('[data-part="step"]')).toHaveCount(FLOW_STEPS.length);
  await checkPage(page);
});

test('The flow map shows small pictures of the steps in view, which share nothing with the map and take no focus', {
  tag: '@long',
}, async ({ page, browserErrors }) => {
  browserErrors.allow(EXPECTED_ERRORS);
  await visit(page, '/review?search=errors-');
  const before = await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]));
  await buttonOf(page, 'Small pictures').click();
  const picture = (id: string) => page.frameLocator(`iframe[title="${id}"]`);
  await expect(picture('errors-empty').getByRole('heading', { name: 'No accounts connected yet' })).toBeAttached();
  await expect(buttonOf(page, 'Small pictures')).toBeFocused();
  expect(await page.locator('iframe').count()).toBeLessThanOrEqual(12);
  // The picture of a step further down is made once the step is in view.
  await page.getByRole('searchbox').fill('errors-server');
  await expect(picture('errors-server').getByText('Something went wrong on our side').first()).toBeAttached();
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]))).toBe(before);
  await expect(page.getByText('Simulated date: 23 Nov 2026, 10:00')).toBeVisible();
  await checkPage(page);
});
