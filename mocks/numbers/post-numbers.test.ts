import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { AttentionTotals } from '../../src/api/contract/account-list.ts';
import type { Notifications } from '../../src/api/contract/notice.ts';
import { POST_TABS, type PostList, type PostTab } from '../../src/api/contract/post.ts';
import { inEveryView, SCENARIOS, sumOf } from './test-views.ts';

const countOn = (tab: PostTab, { posts, cancelledPosts }: Account): number =>
  ({ ...posts, cancelled: cancelledPosts })[tab];

test.each(SCENARIOS)(
  'the number on a tab of the social tool is the sum over the accounts, and the length of the list, in %s for every person (EFFECT)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed, hidden }) => {
      const accounts = [...listed, ...hidden];
      for (const tab of POST_TABS) {
        const list: PostList = await read(`/api/social/posts?tab=${tab}&pageSize=100`);
        expect(list.total, `${where}, ${tab}`).toBe(sumOf(accounts, (account) => countOn(tab, account)));
        expect(list.counts[tab], `${where}, ${tab}`).toBe(list.total);
        expect(list.items.length, `${where}, ${tab}`).toBe(Math.min(list.total, 100));
      }
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'the numbers on the page of an account are those of the tabs that they lead to, in %s for every person (EFFECT)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed, hidden }) => {
      for (const account of [...listed, ...hidden]) {
        const { counts, items }: PostList = await read(
          `/api/social/posts?tab=cancelled&accountId=${account.id}&pageSize=100`,
        );
        const onPage = POST_TABS.map((tab) => [tab, countOn(tab, account)]);
        const { settleable, ...onTabs } = counts;
        expect(onTabs, `${where}, ${account.id}`).toEqual(Object.fromEntries(onPage));
        expect(settleable, `${where}, ${account.id}`).toBe(account.can.settle.allowed ? account.attention.missed : 0);
        const byPerson = items.filter(({ cancellation }) => cancellation?.cause === 'by-person').length;
        expect(account.cancelledByPerson, `${where}, ${account.id}`).toBe(byPerson);
        const returning = items.filter(({ onReconnect }) => onReconnect?.state === 'scheduled').length;
        const ahead = account.disconnection?.reconnectable ? account.disconnection.kept.ahead : 0;
        expect(returning, `${where}, ${account.id}`).toBe(ahead);
      }
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'missed posts to settle are the missed posts of connected accounts, in %s for every person (MAY-SETTLE)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, listed, hidden }) => {
      for (const { id, disconnection, posts, attention } of [...listed, ...hidden]) {
        expect(attention.missed, `${where}, ${id}`).toBe(disconnection ? 0 : posts.missed);
      }
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'the missed posts that a person may settle are those that the filter decision=needed lists, in %s for every person (MAY-SETTLE)',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read, listed }) => {
      const attention: AttentionTotals = await read('/api/social/attention');
      const list: PostList = await read('/api/social/posts?tab=missed&decision=needed&pageSize=100');
      expect([list.total, list.counts.settleable], where).toEqual([attention.settleable, attention.settleable]);
      const settleable = listed.filter(({ can }) => can.settle.allowed).map(({ id }) => id);
      for (const { accountId } of list.items) expect(settleable, where).toContain(accountId);
    });
  },
  60_000,
);

test.each(SCENARIOS)(
  'the number at the bell is that of the unread notices on the list, in %s for every person',
  async (scenario) => {
    await inEveryView(scenario, async ({ where, read }) => {
      const { items, unread }: Notifications = await read('/api/notifications');
      expect(unread, where).toBe(items.filter(({ readAt }) => readAt === null).length);
    });
  },
  60_000,
);
