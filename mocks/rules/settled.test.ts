import { expect, test } from 'vitest';
import type { Activity } from '../../src/api/contract/activity.ts';
import { accountAfterDisconnect, accountAfterReconnect } from './lifecycle.ts';
import { settledBy } from './settled.ts';
import { account, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const connected = account('facebook');
const disconnected = accountAfterDisconnect(connected, { cause: 'manual', by: 'ada' }, day(84));
const lost = accountAfterDisconnect(connected, { cause: 'reauthorization-overdue', by: null }, day(90));
const reconnected = accountAfterReconnect(disconnected, 'marek', day(84));

test('An expiry notice is settled once the expiry has changed, a request once it is carried out, and every notice by a removal (SETTLED)', () => {
  const notices = [
    ['expires on D90', { kind: 'reauthorize', action: null, expiresAt: day(90) }],
    ['asks to reconnect', { kind: 'request', action: 'reconnect', expiresAt: null }],
    ['asks to disconnect', { kind: 'request', action: 'disconnect', expiresAt: null }],
    ['asks to remove', { kind: 'request', action: 'remove', expiresAt: null }],
  ] as const;
  /** The account as it is now, with what has happened to it since the notice; undefined once it is removed. */
  const states: [typeof connected | undefined, Activity['kind'][]][] = [
    [connected, ['post-published', 'notice-sent']],
    [disconnected, ['disconnected', 'posts-cancelled']],
    [lost, ['lost']],
    [reconnected, ['disconnected', 'reconnected', 'posts-resumed']],
    // Here the notice was sent after the disconnect.
    [accountAfterReconnect({ ...disconnected, historyDeleted: true }, 'marek', day(500)), ['connected']],
    [undefined, []],
  ];
  const rows = notices.map(([what, notice]) => [
    what,
    ...states.map(([state, activitySince]) => settledBy(notice, state, activitySince)),
  ]);
  expect(
    truthTable(
      [
        'notice',
        'nothing done',
        'disconnected',
        'lost',
        'disconnected, reconnected',
        'reconnected without history',
        'removed',
      ],
      rows,
    ),
  ).toBe(`
notice              nothing done  disconnected  lost  disconnected, reconnected  reconnected without history  removed
expires on D90      –             –             –     renewed                    renewed                      removed
asks to reconnect   –             –             –     done                       done                         removed
asks to disconnect  –             done          done  done                       –                            removed
asks to remove      –             –             –     –                          –                            done
`);
});
