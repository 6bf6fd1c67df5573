import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
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

/** At noon UTC and half an hour before, the date is another one in Samoa; at two in the night, in Newfoundland. */
const STARTS = ['2026-11-23T11:30:00.000Z', '2026-11-24T02:00:00.000Z'];

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

describeInEachZone('Every moment on screen is of the viewer’s clock', (zone) => {
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
