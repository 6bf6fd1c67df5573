import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PEOPLE } from '../../mocks/domain/people.ts';
import { SCENARIO_NAMES } from '../../mocks/scenarios/scenarios.ts';
import { startSimulation } from '../../mocks/testing.ts';
import { FOLDED_ID } from '../accounts/element-ids.ts';
import type { Account, Status } from '../api/contract/account.ts';
import type { AccountGroup, AccountList, AttentionTotals } from '../api/contract/account-list.ts';
import { accountPath } from '../navigation/paths.ts';
import { renderApp } from './test-app.tsx';
import { findList, rowOf } from './test-list.ts';

/** What the API replies to a person at the start of a scenario. */
interface View {
  scenario: string;
  as: string;
  attention: AttentionTotals;
  list: AccountList;
  unread: number;
  tabs: Record<string, number>;
}

/** For each scenario but the largest, the views of all people who may see accounts. Views with the same numbers are taken once. */
async function differentViews(): Promise<View[]> {
  const views = new Map<string, View>();
  for (const scenario of SCENARIO_NAMES.filter((name) => name !== 'ten-thousand')) {
    for (const { id: as } of PEOPLE) {
      const { get } = startSimulation({ scenario, as });
      const [list, attention, notices, posts] = await Promise.all(
        [
          '/api/social/accounts?pageSize=50',
          '/api/social/attention',
          '/api/notifications',
          '/api/social/posts?tab=missed',
        ].map((path) => get(path)),
      );
      if (list?.status !== 200) continue;
      const view = {
        attention: attention?.body,
        list: list.body,
        unread: notices?.body.unread,
        tabs: posts?.body.counts,
      };
      const { counts, groups, hidden, hiddenDeleted, items } = view.list;
      const numbers = [
        view.attention,
        counts,
        groups,
        hidden,
        hiddenDeleted,
        view.unread,
        view.tabs,
        items.map(numbersOf),
      ];
      views.set(JSON.stringify(numbers), { scenario, as, ...view });
    }
  }
  return [...views.values()];
}

const numbersOf = ({ id, attention, posts, disconnection }: Account) => [
  id,
  attention,
  posts,
  disconnection?.keptTotal,
];

const VIEWS = (await differentViews()).map((view) => [view.scenario, view.as, view] as const);

/** The number that the group of the expression captures in a text; 0 if the text does not match. */
const numberIn = (text: string, expression: RegExp): number =>
  Number((expression.exec(text)?.[1] ?? '0').replaceAll(',', ''));
const sumIn = (texts: string[], expression: RegExp): number =>
  texts.reduce((sum, text) => sum + numberIn(text, expression), 0);
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

/** Accounts, posts that will not go out, and missed posts: the sums of the numbers in rows. */
function sumsIn(rows: string[]): number[] {
  const atRisk = /(\d+) (?:stopped posts? (?:goes|go|will)|(?:scheduled posts? )?will not go out)/;
  return [rows.length, sumIn(rows, atRisk), sumIn(rows, /(\d+) missed/)];
}

/** The same numbers in the heading of a group. */
const numbersInHeading = (heading: string): number[] =>
  [/(\d+) accounts?/, /(\d+) posts? (?:stopped|after expiry)/, /(\d+) missed/].map((each) => numberIn(heading, each));

const numbersOfGroup = (group: AccountGroup | undefined): number[] =>
  group ? [group.accounts, group.postsAtRisk, group.missed + group.missedAfterReconnect] : [0, 0, 0];

/** Checks a number and its two parts in the strip, which gives the parts only if neither is 0. */
function expectInStrip(total: RegExp, parts: readonly [count: number, words: RegExp][]): void {
  const strip = screen.queryByRole('region', { name: 'What needs attention' })?.textContent ?? '';
  const counts = parts.map(([count]) => count);
  expect(numberIn(strip, total)).toBe(counts.reduce((sum, each) => sum + each, 0));
  if (!counts.includes(0)) expect(parts.map(([, words]) => numberIn(strip, words))).toEqual(counts);
}

test.each(VIEWS)(
  'in %s, rows, headings of groups, fold, strip, filters, foot and bell show %s the same numbers (ATTENTION)',
  async (scenario, as, { attention, list, unread }) => {
    const simulation = startSimulation({ scenario, as });
    renderApp({ simulation });
    const { counts, groups = [], total, hidden, hiddenDeleted } = list;
    if (total > 0) await findList({ simulation });
    else await screen.findByRole('heading', { name: /connected yet|is yours|is hidden/ });
    expect(document.querySelectorAll('tbody > tr:has([id^="account-"])')).toHaveLength(total);
    const headings = textsOf('[data-part="group"]');
    expectInStrip(/(\d+) posts? will not go out/, [
      [attention.stopped, /(\d+) stopped/],
      [attention.afterExpiry, /(\d+) (?:due )?after an expiry/],
    ]);
    expectInStrip(/(\d+) missed posts?/, [
      [attention.missed, /(\d+) (?:to decide now|waits? for a decision)/],
      [attention.missedAfterReconnect, /(\d+) after (?:a reconnect|reconnecting)/],
    ]);
    const decide = screen.queryByRole('link', { name: /^Decide on/ })?.textContent ?? '';
    expect(numberIn(decide, /(\d+)/)).toBe(attention.settleable);
    const filters = screen.queryByRole('search')?.textContent ?? '';
    for (const [status, word] of WORDS) {
      const expected = numbersOfGroup(groups.find((group) => group.status === status));
      const rows = list.items.filter((account) => account.status === status).map(({ id }) => rowOf(id).textContent);
      expect(sumsIn(rows), status).toEqual(expected);
      const heading = headings.find((text) => word.test(text)) ?? '';
      expect(numbersInHeading(heading), status).toEqual(expected);
      expect(counts.status[status], status).toBe(expected[0]);
      if (total > 0) expect(numberIn(filters, word), status).toBe(expected[0]);
    }
    const hiddenSentence = screen.queryByText(/(?:left the list|hidden) after 90 days/)?.textContent ?? '';
    expect(numberIn(hiddenSentence, /^(\d+) accounts? (?:left|is hidden|are hidden)/)).toBe(hidden);
    const foot = hiddenSentence === '' ? '' : screen.getByRole('main').textContent;
    expect(numberIn(foot, /(\d+) (?:was|were) deleted at/)).toBe(hiddenDeleted);
    const fold = document.querySelector('[data-part="fold"]')?.textContent ?? '';
    const folded = document.querySelectorAll(`#${FOLDED_ID} > tr:has([id^="account-"])`);
    expect(numberIn(fold, /Show (\d+)/)).toBe(folded.length);
    if (folded.length > 0) expect(folded).toHaveLength(groups.at(-1)?.healthy ?? 0);
    if (total > 0) {
      expect(screen.getByText(/^\d+–\d+ of \d+$/)).toHaveTextContent(`1–${total} of ${total}`);
      expect(screen.getByRole('table')).toHaveAccessibleName(new RegExp(`^${total} social accounts?`));
    }
    const bell = screen.getByRole('button', { name: /notices/i });
    await waitFor(() => expect(numberIn(bell.getAttribute('aria-label') ?? '', /(\d+)/)).toBe(unread));
  },
);

const WORDS = [
  ['disconnected', /Disconnected\s*(\d+)/],
  ['expiring', /Expiring(?: soon| within 7 days)?\s*(\d+)/],
  ['connected', /Connected\s*(\d+)/],
] as const satisfies [Status, RegExp][];

/** Each view with the account that needs the most attention in it. Views of one scenario with the same account and the same tabs are taken once. */
const WITH_ACCOUNT = [
  ...new Map(
    VIEWS.flatMap(([scenario, as, { list, tabs }]) => {
      const weightOf = ({ attention, disconnection }: Account) =>
        attention.postsAtRisk + attention.missed + attention.missedAfterReconnect + (disconnection ? 1 : 0);
      const [account] = list.items.toSorted((a, b) => weightOf(b) - weightOf(a));
      if (!account) return [];
      return [[JSON.stringify([scenario, tabs, account.id]), [scenario, as, tabs, account] as const]];
    }),
  ).values(),
];

test.each(WITH_ACCOUNT)(
  'in %s, the page of an account and the tabs of the social tool show %s the numbers of the API (KEEP)',
  async (scenario, as, tabs, { id, name, posts, disconnection, attention }) => {
    const simulation = startSimulation({ scenario, as });
    renderApp({ simulation, path: accountPath(id) });
    await screen.findByRole('heading', { level: 1, name: new RegExp(RegExp.escape(name.trim())) });
    await screen.findByRole('heading', { name: 'Timeline' });
    // While the account is disconnected, a tab without posts is left out.
    const links = textsOf('[data-part="account-posts"]').join();
    expect(
      [/(\d+) published/, /(\d+) scheduled/, /(\d+) drafts?/, /(\d+) missed/].map((each) => sumIn([links], each)),
    ).toEqual(Object.values(posts));
    if (disconnection?.history === 'kept') {
      const kept = disconnection.reconnectable ? '[data-part="comes-back"] > li' : 'h2 ~ ul:not([data-part]) > li';
      const brought = textsOf(kept);
      expect(sumIn(brought, /^(\d+)/)).toBe(disconnection.keptTotal);
      if (disconnection.reconnectable) expect(sumIn(brought, /^(\d+) to decide/)).toBe(attention.missedAfterReconnect);
    }
    cleanup();
    renderApp({ simulation, path: '/social/missed' });
    const tabsOnScreen = await screen.findByRole('navigation', { name: 'Posts by state' });
    await waitFor(() => expect(tabsOnScreen).toHaveTextContent(/Missed \d/));
    for (const tab of ['Published', 'Scheduled', 'Drafts', 'Missed']) {
      expect(numberIn(tabsOnScreen.textContent, new RegExp(`${tab} (\\d+)`)), tab).toBe(tabs[tab.toLowerCase()]);
    }
  },
);
