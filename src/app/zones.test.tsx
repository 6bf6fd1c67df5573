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

/** Moments at which the simulated clock starts: at the first, Pacific/Apia is a date ahead of UTC; at the second, America/St_Johns a date behind. */
const STARTS = ['2026-11-23T11:30:00.000Z', '2026-11-24T02:00:00.000Z'] as const;

const ACCOUNTS = [
  account('facebook', named('Expiring'), expiringIn({ days: 4 }), withScheduledPosts(2), withMissedPosts(1)),
  account('facebook', named('Connected'), connectedBy('marek', { days: 50 }), withPublishedPosts(2)),
  account('x', named('Disconnected'), disconnected({ days: 10 }), withScheduledPosts(2), withCancelledPosts(1)),
  account('youtube', named('History gone'), lost('security', { days: 70 })),
];

/** Paths of pages that show moments, and the lowest number of moments on each. */
const PAGES: [path: string, least: number][] = [
  [`${SOCIAL}/accounts`, 3],
  [`${SOCIAL}/accounts/acc-expiring-facebook`, 10],
  [`${SOCIAL}/accounts/acc-disconnected-x`, 8],
  [`${SOCIAL}/notifications`, 1],
  ['/social/scheduled', 2],
  ['/social/missed', 1],
];

/** The texts that may show a moment in a zone: its day, or its day and time of day. */
function textsOf(iso: string, timeZone: Zone): string[] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeTag(), { ...options, timeZone }).format(new Date(iso));
  const time = format({ timeStyle: 'short' });
  const days = [
    format({ dateStyle: 'medium' }),
    format({ dateStyle: 'long' }),
    format({ day: 'numeric', month: 'short' }),
    format({ day: 'numeric', month: 'long' }),
  ];
  return days.flatMap((day) => [day, `${day}, ${time}`]);
}

describeInEachZone('Every moment on screen is in the viewer’s time zone', (zone) => {
  test.each(PAGES.flatMap((page) => STARTS.map((now) => [...page, now] as const)))('%s', async (path, least, now) => {
    // The first start is tested in English, the second in Polish.
    if (now === STARTS[1]) await changeLocale('pl');
    renderApp({ path, accounts: ACCOUNTS, as: 'marek', now });
    const moments = () => [...document.querySelectorAll('main time')];
    await waitFor(() => expect(moments().length).toBeGreaterThanOrEqual(least));
    const wrong = moments()
      .map((each) => ({ iso: each.getAttribute('datetime') ?? '', text: each.textContent }))
      // A word may stand before the moment: "sent 20 Nov".
      .filter(({ iso, text }) => !textsOf(iso, zone).some((each) => ` ${text}`.endsWith(` ${each}`)));
    expect(wrong).toEqual([]);
  });
});

/** All moments of these accounts are whole days away from the start, so that they all have the same time of day. */
const WHOLE_DAYS = [
  account('facebook', named('Expiring'), expiringIn({ days: 4 }), withScheduledPosts([2, 5])),
  account('facebook', named('Disconnected'), disconnected({ days: 10 }), withScheduledPosts([2, 5])),
  account('youtube', named('History gone'), lost('security', { days: 70 })),
  account('linkedin', named('Hidden'), disconnected({ days: 95 })),
];

const DAY = 86_400_000;

/** Paths of pages, and how many dates each shows: in sentences, tables, a dialog and the simulated date. */
const PAGES_WITH_DATES: [path: string, dates: number][] = [
  [`${SOCIAL}/accounts`, 8],
  [`${SOCIAL}/accounts?disconnect=acc-expiring-facebook`, 14],
  [`${SOCIAL}/accounts?connect=linkedin`, 10],
  [`${SOCIAL}/accounts/acc-disconnected-facebook`, 19],
  [`${SOCIAL}/notifications`, 2],
  ['/social/scheduled', 3],
];

/** The dates that a page shows, in order, once there are so many. */
async function datesOn(path: string, count: number, now: string, zone: Zone): Promise<number[]> {
  vi.stubEnv('TZ', zone);
  renderApp({ path, accounts: WHOLE_DAYS, as: 'marek', now });
  const dates = () => {
    const leaves = [...document.body.querySelectorAll('*')].filter(({ children }) => children.length === 0);
    const text = leaves.map(({ textContent }) => textContent).join(' ');
    return text.match(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\b(?: \d{4})?/g) ?? [];
  };
  await waitFor(() => expect(dates()).toHaveLength(count));
  const found = dates().map((date) => Date.parse(`${/\d{4}/.test(date) ? date : `${date} 2026`} UTC`));
  cleanup();
  return found;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A zone, a moment, and by how many days its date there differs from its date in UTC. */
const SHIFTED: [zone: Zone, now: string, by: number][] = [
  ['Pacific/Apia', STARTS[0], 1],
  ['America/St_Johns', STARTS[1], -1],
];

test.each(PAGES_WITH_DATES.flatMap((page) => SHIFTED.map((shifted) => [...page, ...shifted] as const)))(
  'on %s each of the %d dates is one day earlier or later in %s than in UTC',
  async (path, count, zone, now, by) => {
    const [inUtc, inZone] = [await datesOn(path, count, now, 'UTC'), await datesOn(path, count, now, zone)];
    expect(inZone.map((date) => new Date(date - by * DAY))).toEqual(inUtc.map((date) => new Date(date)));
  },
);
