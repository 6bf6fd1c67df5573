import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import { account, disconnected, named, startSimulation } from '../testing.ts';
import { compareLongDisconnected } from './accounts-in-scope.ts';

const idsOf = ({ items }: { items: Pick<Account, 'id'>[] }): string[] => items.map(({ id }) => id);

describe('the long-disconnected accounts', () => {
  const start = () =>
    startSimulation({
      accounts: [
        account('facebook', named('History ends late'), disconnected({ days: 100 })),
        account('linkedin', named('History gone long ago'), disconnected({ days: 120 })),
        account('facebook', named('History ends soon'), disconnected({ days: 300 })),
        account('x', named('Same end b'), disconnected({ days: 200 })),
        account('facebook', named('Still listed'), disconnected({ days: 90 })),
        account('x', named('Same end a'), disconnected({ days: 200 })),
        account('facebook', named('History gone lately'), disconnected({ days: 370 })),
      ],
    });

  test('are in order of the end of their history: first those whose history is kept, then those whose history is gone; ties by id', async () => {
    expect(idsOf((await start().get('/api/social/long-disconnected')).body)).toEqual([
      'acc-history-ends-soon-facebook',
      'acc-same-end-a-x',
      'acc-same-end-b-x',
      'acc-history-ends-late-facebook',
      'acc-history-gone-long-ago-linkedin',
      'acc-history-gone-lately-facebook',
    ]);
  });

  test('are in order of id if their histories end at one moment, in whichever order they are compared', async () => {
    const { accounts } = await start().state();
    const [a, b] = ['acc-same-end-a-x', 'acc-same-end-b-x'].map((id) => accounts.get(id) ?? expect.unreachable());
    if (!a || !b) throw new Error('There are fewer than two accounts');
    expect(compareLongDisconnected(a, b)).toBeLessThan(0);
    expect(compareLongDisconnected(b, a)).toBeGreaterThan(0);
  });

  test('are listed for one network, or for several', async () => {
    const idsFor = async (query: string) => idsOf((await start().get(`/api/social/long-disconnected?${query}`)).body);
    expect(await idsFor('network=x')).toEqual(['acc-same-end-a-x', 'acc-same-end-b-x']);
    expect(await idsFor('network=x&network=linkedin')).toHaveLength(3);
    expect(await idsFor('network=youtube')).toEqual([]);
  });
});
