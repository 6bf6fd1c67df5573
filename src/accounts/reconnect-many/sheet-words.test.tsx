import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import {
  account,
  connectedBy,
  disconnected,
  lost,
  named,
  withPostsPastDue,
  withScheduledPosts,
} from '../../../mocks/testing.ts';
import { LOCALES } from '../../api/contract/link.ts';
import { renderApp } from '../../app/test-app.tsx';
import { changeLocale } from '../../i18n/locale.ts';
import { setQueue } from './queue.ts';

const ACCOUNTS = [
  account('facebook', lost('security'), withScheduledPosts([2, 3]), withPostsPastDue(3)),
  account('x', named('Bird'), disconnected()),
  account('linkedin', named('Group'), disconnected({ days: 66 })),
  account('youtube', named('Film'), connectedBy('tomasz'), disconnected({ days: 66 })),
  account('instagram', named('Gone'), lost('deleted-on-network')),
];
const MAX_WORDS = 12;

afterEach(() => setQueue(null));

test.each(LOCALES)('no sentence of the sheet or of the bar before it has more than 12 words (%s)', async (locale) => {
  void changeLocale(locale);
  const { user } = renderApp({ accounts: ACCOUNTS });
  const open = locale === 'en' ? [/^Select 4 to/, /^Start 4/] : [/^Zaznacz 4 do/, /^Zacznij 4/];
  for (const name of open) await user.click(await screen.findByRole('button', { name }));
  const texts = [...document.querySelectorAll('dialog li > span, [data-part="reconnect-bar"] p span')];
  const sentences = texts.flatMap(({ textContent }) => textContent.split(/[.:·]\s/)).filter((each) => each !== '');
  expect(sentences.length).toBeGreaterThan(8);
  expect(sentences.filter((each) => each.split(/\s+/).length > MAX_WORDS)).toEqual([]);
});
