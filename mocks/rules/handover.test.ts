import { expect, test } from 'vitest';
import { PEOPLE } from '../domain/people.ts';
import { handoverOf } from './handover.ts';
import { accountAfterDisconnect } from './lifecycle.ts';
import { account, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const OWNERS = ['ada', 'marek', 'tomasz', 'priya', 'julia'] as const;

test('Once the history is gone, a reconnect by another person takes the ownership from an active original connector, and also the sight of the account if the original connector has the permission “Owned accounts only” (HANDOVER, SCOPE, LIFECYCLE)', () => {
  const rows = OWNERS.map((originalConnector) => {
    const connected = account('linkedin', { originalConnector });
    const disconnected = accountAfterDisconnect(connected, { cause: 'manual', by: 'ada' }, day(0));
    const withoutHistory = { ...disconnected, historyDeleted: true };
    const loss = (of: typeof connected, by: string) => {
      const handover = handoverOf(of, by, PEOPLE);
      return handover && `${handover.user}: ${handover.loses}`;
    };
    return [
      originalConnector,
      loss(connected, 'lena'),
      loss(disconnected, 'lena'),
      loss(withoutHistory, 'lena'),
      loss(withoutHistory, originalConnector),
    ];
  });
  expect(truthTable(['original connector', 'connected', 'history kept', 'history gone', 'own reconnect'], rows)).toBe(`
original connector  connected  history kept  history gone      own reconnect
ada                 –          –             ada: ownership    –
marek               –          –             marek: ownership  –
tomasz              –          –             tomasz: sight     –
priya               –          –             priya: ownership  –
julia               –          –             –                 –
`);
});
