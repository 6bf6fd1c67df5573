import { describe, expect, test } from 'vitest';
import { WINDOW } from './driver.ts';
import { ACCOUNTS, openApp } from './open-app.ts';

describe('The main journeys', () => {
  const visitor = openApp();

  test('The list has a row for each account that it counts', async () => {
    const { openAt, countAccounts, all } = visitor();
    await openAt();
    const count = await countAccounts();
    expect(count).toBeGreaterThan(10);
    expect(await all('rowheader')).toHaveLength(count);
  });

  test('A reconnect in a popup is kept after a reload', async () => {
    const { openAt, signIn, press, one, none, open } = visitor();
    await openAt();
    await signIn(() => press('button', 'Reconnect Baltic Bikes, X'));
    await one('button', 'Dismiss: Baltic Bikes, X');
    await one('button', 'Disconnect Baltic Bikes, X');
    await open(ACCOUNTS);
    await one('button', 'Disconnect Baltic Bikes, X');
    await none('button', 'Reconnect Baltic Bikes, X');
  });

  test('The Disconnect dialog is as tall as its content; after the disconnect the focus is on Reconnect', async () => {
    const { openAt, press, sees, one, none, seesFocus } = visitor();
    await openAt();
    await press('button', 'Disconnect Acme, Facebook');
    await sees('alertdialog', undefined, /leaves the list/);
    const { height } = (await one('alertdialog')).box;
    expect(height).toBeGreaterThan(300);
    expect(height).toBeLessThanOrEqual(WINDOW.height - 200);
    await press('button', 'Disconnect account');
    await none('alertdialog');
    await seesFocus('button', 'Reconnect Acme, Facebook');
  });

  test('Tab stays in a dialog; Escape and Back close it and return the focus', async () => {
    const { openAt, press, sees, one, none, seesFocus, key, back, run } = visitor();
    await openAt();
    await press('button', 'Disconnect Acme, Facebook');
    await sees('alertdialog', undefined, /leaves the list/);
    for (let presses = 0; presses < 6; presses += 1) {
      await key('Tab');
      expect(await run(() => document.activeElement?.closest('table, header, nav'))).toBeNull();
    }
    // While a dialog is open, the review tools are in it, and Tab may have led to them. The focus then stays in the tools when the
    // dialog closes, so the return of the focus is checked only with dialogs that are opened below.
    await key('Escape');
    await none('alertdialog');
    for (const close of [() => key('Escape'), back]) {
      await press('button', 'Disconnect Acme, Facebook');
      await one('alertdialog');
      await close();
      await none('alertdialog');
      await seesFocus('button', 'Disconnect Acme, Facebook');
    }
  });

  test('Accounts are connected; after Done the focus is on Connect account', async () => {
    const { openAt, signIn, press, one, none, seesFocus } = visitor();
    await openAt();
    await press('button', 'Connect account');
    await one('checkbox', 'Baltic Bikes Events, Facebook');
    await signIn(() => press('button', 'Continue'));
    await one('heading', 'Choose what to connect at Facebook');
    await press('button', 'Continue');
    await one('heading', 'What happened');
    await seesFocus('button', 'Done');
    await press('button', 'Done');
    await none('dialog');
    await seesFocus('button', 'Connect account');
    await one('link', 'Baltic Bikes Events');
  });

  test('A button that a press does not focus, as in Safari, has the focus after its dialog is cancelled', async () => {
    const { openAt, press, one, none, seesFocus, run } = visitor();
    await openAt({}, `${ACCOUNTS}/acc-acme-facebook`);
    await one('button', 'Remove account');
    await run(() => addEventListener('mousedown', (event) => event.preventDefault()));
    await press('button', 'Remove account');
    await one('textbox');
    await press('button', 'Cancel');
    await none('textbox');
    await seesFocus('button', 'Remove account');
  });

  test('Searching and sorting by keyboard change the list', async () => {
    const { openAt, countAccounts, focus, type, run } = visitor();
    await openAt();
    const count = await countAccounts();
    await focus('combobox', 'Sort by');
    await type('Na');
    const names = () => run(() => Array.from(document.querySelectorAll('th a'), (link) => link.textContent ?? ''));
    await expect.poll(() => run(() => location.search), { timeout: 60_000 }).toContain('sort=name');
    await expect
      .poll(names, { timeout: 60_000 })
      .toSatisfy((found: string[]) => isSorted(found) && found.length === count);
    await focus('searchbox', 'Search accounts');
    await type('ogrod');
    await expect.poll(names, { timeout: 60_000 }).toEqual(['Zielony Ogród']);
  });

  test('A missed post gets a new time in a field for date and time; Escape in it closes only the dialog', async () => {
    const { openAt, signIn, press, sees, one, none, key, fill, run, open } = visitor();
    await openAt();
    await signIn(() => press('button', 'Reconnect Baltic Bikes, X'));
    await one('button', 'Disconnect Baltic Bikes, X');
    await open('/social/missed?accountId=acc-baltic-bikes-x');
    await press('button', /^Reschedule “/);
    await one('dialog');
    await run(() => document.querySelector<HTMLElement>('dialog input')?.focus());
    await key('Escape');
    await none('dialog');
    await press('button', /^Reschedule “/);
    await one('dialog');
    await fill('New time for', '2026-12-01T10:00');
    await press('button', 'Reschedule');
    await one('heading', 'What happened');
    await sees('dialog', undefined, /Scheduled for 1 Dec 2026, 10:00/);
  });

  // Firefox keeps no page of the app for Back.
  const testKeptPage = test.runIf(process.env.ENGINE === 'webkit');

  testKeptPage(
    'A page that is left during a read and kept for Back does not block a change on another page (F31)',
    async () => {
      const { openAt, countAccounts, press, sees, run, open } = visitor();
      await openAt();
      await countAccounts();
      // The page loads everything again and again, so that a transaction is open when the page is left.
      await run(() => setInterval(() => dispatchEvent(new Event('visibilitychange'))));
      await open(`${ACCOUNTS}/acc-acme-facebook`);
      await press('button', 'Disconnect Acme, Facebook');
      await sees('alertdialog', undefined, /leaves the list/);
      await press('button', 'Disconnect account');
      await sees('region', 'Message', /Acme, Facebook is disconnected/);
    },
  );

  testKeptPage('Back to a page that was kept shows what has changed since (F31)', async () => {
    const { openAt, countAccounts, press, sees, one, none, run, open, back } = visitor();
    await openAt();
    await countAccounts();
    await run(() => {
      Reflect.set(window, 'isAsItWasLeft', true);
      // The events of the focus and the timers are switched off: only the event `pageshow` can load the list again.
      for (const type of ['visibilitychange', 'focus'])
        addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      for (let id = Number(setTimeout(() => {})); id > 0; id -= 1) clearTimeout(id);
    });
    await open(`${ACCOUNTS}/acc-acme-facebook`);
    await press('button', 'Disconnect Acme, Facebook');
    await sees('alertdialog', undefined, /leaves the list/);
    await press('button', 'Disconnect account');
    await none('alertdialog');
    await expect.poll(() => run(() => location.search), { timeout: 60_000 }).toBe('');
    await back();
    await one('rowheader', /^Acme Group/);
    await one('button', 'Reconnect Acme, Facebook');
    expect(await run(() => Reflect.get(window, 'isAsItWasLeft'))).toBe(true);
  });

  test('A warning in the console is noticed', async () => {
    const { openAt, run, takeErrors } = visitor();
    await openAt();
    await run(() => Reflect.get(window, 'console').warn('a planted warning'));
    await expect.poll(takeErrors, { timeout: 60_000 }).toEqual([expect.stringContaining('a planted warning')]);
  });
});

describe('The top bar', () => {
  const visitor = openApp();

  test('The panels of the bell and of the person menu end at the right edges of their buttons', async () => {
    const { openAt, countAccounts, press, one, none, seesFocus, key } = visitor();
    await openAt();
    await countAccounts();
    await press('button', /^Notices/);
    const bell = await one('button', /^Notices/);
    const notices = await one('region', 'Your notices');
    expect(notices.box.right).toBeCloseTo(bell.box.right, 0);
    expect(notices.box.top - bell.box.bottom).toBeLessThan(20);
    await key('Escape');
    await none('region', 'Your notices');
    await seesFocus('button', /^Notices/);
    await press('button', /^Your menu/);
    const button = await one('button', /^Your menu/);
    const language = await one('group', 'Language');
    const padding = button.box.right - language.box.right;
    expect(padding).toBeGreaterThan(0);
    expect(padding).toBeLessThan(30);
    expect(language.box.top - button.box.bottom).toBeLessThan(200);
  });

  test('No line passes through a legend of the person menu', async () => {
    const { openAt, countAccounts, press, one, run } = visitor();
    await openAt();
    await countAccounts();
    await press('button', /^Your menu/);
    await one('group', 'Language');
    expect(
      await run(() =>
        [...document.querySelectorAll('#person-menu legend')].map(
          ({ parentElement }) => parentElement && getComputedStyle(parentElement).borderBlockStartWidth,
        ),
      ),
    ).toEqual(['0px', '0px']);
  });

  test('The person menu changes the language and the theme', async () => {
    const { openAt, countAccounts, press, one, run } = visitor();
    await openAt();
    await countAccounts();
    const background = () => run(() => getComputedStyle(document.documentElement).backgroundColor);
    await press('button', /^Your menu/);
    await press('radio', 'Light');
    const light = await background();
    await press('radio', 'Dark');
    await expect.poll(background, { timeout: 60_000 }).not.toBe(light);
    await press('radio', 'Polski');
    await one('table', /^\d+ (konta|kont) społecznościow/);
    await expect.poll(() => run(() => document.documentElement.lang), { timeout: 60_000 }).toBe('pl');
  });
});

describe('Without service workers', () => {
  const visitor = openApp('service workers');

  test('The page answers its own requests, and a reconnect is kept after a reload', async () => {
    const { openAt, signIn, press, one, open, run } = visitor();
    await openAt();
    await signIn(() => press('button', 'Reconnect Baltic Bikes, X'));
    await one('button', 'Dismiss: Baltic Bikes, X');
    expect(await run(() => 'serviceWorker' in navigator)).toBe(false);
    await open(ACCOUNTS);
    await one('button', 'Disconnect Baltic Bikes, X');
  });
});

const isSorted = (names: string[]): boolean =>
  names.every((name, index) => index === 0 || (names[index - 1] ?? '').localeCompare(name, 'en') <= 0);
