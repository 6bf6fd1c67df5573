import type { Page } from '@playwright/test';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from '../.ci/build/security-headers.ts';
import { LOCALES, type Locale } from '../src/api/contract/link.ts';
import { buttonOf, linkTo, openAccounts, openDisconnect, rowOf, toastOf, untilLoaded } from './app.ts';
import { expect, test } from './fixtures.ts';

const ACME = 'acc-acme-facebook';

test('The document comes with its security headers (M14)', async ({ page }) => {
  const response = await page.goto(linkTo());
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['permissions-policy']).toBe(PERMISSIONS_POLICY);
});

/** In each language: the button of the person menu, the radio button that chooses that language, and the search field. */
const LABELS = {
  en: { menu: 'Your menu', choice: 'English', search: 'Search accounts' },
  pl: { menu: 'Twoje menu', choice: 'Polski', search: 'Szukaj kont' },
} satisfies Record<Locale, { menu: string; choice: string; search: string }>;

for (const [index, lang] of LOCALES.entries()) {
  const other = LOCALES[(index + 1) % LOCALES.length] ?? lang;
  const { menu } = LABELS[lang];
  const { choice, search } = LABELS[other];
  test(`A page in the language ${lang} fetches only the texts of that language, and those of ${other} once ${other} is chosen`, {
    tag: '@long',
  }, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      const [, language] =
        new RegExp(`/assets/(${LOCALES.join('|')})-[^/]+\\.js$`).exec(new URL(request.url()).pathname) ?? [];
      if (language) fetched.push(language);
    });
    await openAccounts(page, { lang });
    await page.waitForLoadState('networkidle');
    expect(new Set(fetched)).toEqual(new Set([lang]));
    await page.getByRole('button', { name: new RegExp(`^${menu}`) }).click();
    await page.getByRole('radio', { name: choice }).click();
    await expect(page.getByRole('searchbox', { name: search })).toBeVisible();
    expect(new Set(fetched)).toEqual(new Set([lang, other]));
  });
}

/** Opens the list and holds back the code of all other pages. @returns a function that lets that code load */
async function openListOnly(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/on-demand-components/, async (route) => {
    await promise;
    await route.continue();
  });
  // Where the app asks for that code before the event `load`, which can happen on a busy machine, `load` waits for it too.
  await page.goto(linkTo(), { waitUntil: 'domcontentloaded' });
  await untilLoaded(page);
  await expect(rowOf(page, ACME)).toBeVisible();
  return resolve;
}

test('The list disappears as soon as another page is opened, so none of its controls can be pressed', {
  tag: '@long',
}, async ({ page }) => {
  const letThrough = await openListOnly(page);
  await rowOf(page, ACME).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/${ACME}$`));
  await expect(buttonOf(page, 'Disconnect Acme, Facebook')).toHaveCount(0);
  letThrough();
  await openDisconnect(page);
  await buttonOf(page, 'Disconnect account').click();
  await expect(buttonOf(page, 'Reconnect Acme, Facebook')).toBeFocused();
  await expect(toastOf(page)).toContainText('Acme, Facebook is disconnected.');
});

test('The focus is on the main element of the loading screen, and then on the main element of the loaded page (F75)', {
  tag: '@long',
}, async ({ page }) => {
  const letThrough = await openListOnly(page);
  const main = page.getByRole('main');
  await rowOf(page, ACME)
    .getByRole('link', { name: /missed post/ })
    .press('Enter');
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(main).toBeFocused();
  letThrough();
  await untilLoaded(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Social posts' })).toBeVisible();
  await expect(main).toBeFocused();
});
