import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  withCancelledPosts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../../mocks/testing.ts';
import { changeLocale, localeTag } from '../i18n/locale.ts';
import { describeInEachZone, type Zone } from '../i18n/test-zones.ts';
import { renderApp } from './test-app.tsx';

const SOCIAL = '/settings/marketing/social';

/** When it is another day in Samoa than in UTC, and when it is in Newfoundland. */
const STARTS = ['2026-11-23T11:30:00.000Z', '2026-11-24T02:00:00.000Z'] as const;

const ACCOUNTS = [
  account('facebook', named('Expiring'), expiringIn({ days: 4 }), withScheduledPosts(2), withMissedPosts(1)),
  account('facebook', named('Connected'), connectedBy('marek', { days: 50 }), withPublishedPosts(2)),
  account('x', named('Off'), disconnected({ days: 10 }), withScheduledPosts(2), withCancelledPosts(1)),
  account('youtube', named('Gone'), lost('security', { days: 70 })),
];

/** Where moments are shown, and how many at least. */
const PLACES: [path: string, least: number][] = [
  [`${SOCIAL}/accounts`, 3],
  [`${SOCIAL}/accounts/acc-expiring-facebook`, 10],
  [`${SOCIAL}/accounts/acc-off-x`, 8],
  [`${SOCIAL}/notifications`, 1],
  ['/social/scheduled', 2],
  ['/social/missed', 1],
];

/** How a moment may be written in a zone: its day, its time of day, or both. */
function writings(iso: string, timeZone: Zone): string[] {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeTag(), { ...options, timeZone }).format(new Date(iso));
  const time = write({ timeStyle: 'short' });
  return (['medium', 'long'] as const).flatMap((dateStyle) => [
    write({ dateStyle }),
    `${write({ dateStyle })}, ${time}`,
  ]);
}

describeInEachZone('Every moment on screen is in the viewer’s time zone', (zone) => {
  test.each(PLACES.flatMap((place) => STARTS.map((now) => [...place, now] as const)))(
    '%s',
    async (path, least, now) => {
      if (now === STARTS[1]) await changeLocale('pl');
      renderApp({ path, accounts: ACCOUNTS, as: 'marek', now });
      const moments = () => [...document.querySelectorAll('main time')];
      await waitFor(() => expect(moments().length).toBeGreaterThanOrEqual(least));
      const wrong = moments()
        .map((each) => ({ iso: each.getAttribute('datetime') ?? '', text: each.textContent }))
        .filter(({ iso, text }) => !writings(iso, zone).includes(text));
      expect(wrong).toEqual([]);
    },
  );
});

/** Everything about these is whole days from the start: on a clock, each moment is as late in the day as any other. */
const WHOLE_DAYS = [
  account('facebook', named('Expiring'), expiringIn({ days: 4 }), withScheduledPosts([2, 5])),
  account('facebook', named('Off'), disconnected({ days: 10 }), withScheduledPosts([2, 5])),
  account('youtube', named('Gone'), lost('security', { days: 70 })),
  account('linkedin', named('Hidden'), disconnected({ days: 95 })),
];

const DAY = 86_400_000;

/** Places, and how many days are named there: in sentences, tables, a dialog and the simulated date. */
const SENTENCES: [path: string, days: number][] = [
  [`${SOCIAL}/accounts`, 10],
  [`${SOCIAL}/accounts?disconnect=acc-expiring-facebook`, 14],
  [`${SOCIAL}/accounts?connect=linkedin`, 12],
  [`${SOCIAL}/accounts/acc-off-facebook`, 17],
  [`${SOCIAL}/notifications`, 3],
  ['/social/scheduled', 3],
];

/** The days on the page, in the order of the page, once there are so many. */
async function daysOn(path: string, count: number, now: string, zone: Zone): Promise<number[]> {
  vi.stubEnv('TZ', zone);
  renderApp({ path, accounts: WHOLE_DAYS, as: 'marek', now });
  const days = () => {
    const leaves = [...document.body.querySelectorAll('*')].filter(({ children }) => children.length === 0);
    const text = leaves.map(({ textContent }) => textContent).join(' ');
    return text.match(/\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/g) ?? [];
  };
  await waitFor(() => expect(days()).toHaveLength(count));
  const found = days().map((day) => Date.parse(`${day} UTC`));
  cleanup();
  return found;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const SHIFTED: [zone: Zone, now: string, by: number][] = [
  ['Pacific/Apia', STARTS[0], 1],
  ['America/St_Johns', STARTS[1], -1],
];

test.each(SENTENCES.flatMap((place) => SHIFTED.map((shifted) => [...place, ...shifted] as const)))(
  'each day on %s, %d of them, is the day before or after in %s',
  async (path, count, zone, now, by) => {
    const [here, there] = [await daysOn(path, count, now, 'UTC'), await daysOn(path, count, now, zone)];
    expect(there.map((day) => new Date(day - by * DAY))).toEqual(here.map((day) => new Date(day)));
  },
);
