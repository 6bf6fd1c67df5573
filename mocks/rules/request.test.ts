import { expect, test } from 'vitest';
import type { Network } from '../../src/api/contract/network.ts';
import { REQUEST_ACTIONS } from '../../src/api/contract/request.ts';
import { findUser } from '../domain/people.ts';
import type { StoredAccount, StoredRequest } from '../domain/records.ts';
import { accountAfterDisconnect } from './lifecycle.ts';
import {
  canEnd,
  canReadNotes,
  canRemind,
  type EndingEvent,
  endedBy,
  endedByLostRight,
  remindFrom,
  requestDeadline,
} from './request.ts';
import { account, D0, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const disconnectedOnD0 = (network: Network, differences: Partial<StoredAccount> = {}) => ({
  ...accountAfterDisconnect(account(network), { cause: 'manual', by: 'ada' }, D0),
  ...differences,
});

test('A request to disconnect has a deadline if the account is expiring and a reconnect renews it; a request to reconnect has one while the history is kept, a request to remove never (ASK, SOON, KEEP)', () => {
  const situations: [string, StoredAccount, number][] = [
    ['Facebook connected, D83 - 1 ms', account('facebook'), day(83) - 1],
    ['Facebook expiring, D83', account('facebook'), day(83)],
    ['X expiring, D83', account('x'), day(83)],
    ['YouTube connected, D83', account('youtube'), day(83)],
    ['Facebook disconnected, D1', disconnectedOnD0('facebook'), day(1)],
    ['LinkedIn disconnected, D60', disconnectedOnD0('linkedin'), day(60)],
    ['LinkedIn disconnected, D60 + 1 ms', disconnectedOnD0('linkedin'), day(60) + 1],
    ['deleted at Facebook, D1', disconnectedOnD0('facebook', { deletedAtNetwork: true }), day(1)],
  ];
  const rows = situations.map(([what, stored, now]) => [
    what,
    ...REQUEST_ACTIONS.map((action) => {
      const deadline = requestDeadline(action, stored, now);
      return deadline && `D${(deadline.until - D0) / (day(1) - D0)} ${deadline.purpose}`;
    }),
  ]);
  expect(truthTable(['account', ...REQUEST_ACTIONS], rows)).toBe(`
account                            reconnect          disconnect  remove
Facebook connected, D83 - 1 ms     –                  –           –
Facebook expiring, D83             –                  D90 renew   –
X expiring, D83                    –                  –           –
YouTube connected, D83             –                  –           –
Facebook disconnected, D1          D365 keep-history  –           –
LinkedIn disconnected, D60         D60 keep-history   –           –
LinkedIn disconnected, D60 + 1 ms  –                  –           –
deleted at Facebook, D1            –                  –           –
`);
});

test('A request is fulfilled by the action that it asks for, whoever takes it; a removal ends every request (ASK, SETTLED)', () => {
  const events: EndingEvent[] = [
    'connected',
    'reconnected',
    'disconnected',
    'lost',
    'removed',
    'requested',
    'notice-sent',
    'post-published',
    'history-deleted',
  ];
  const rows = events.map((event) => [
    event,
    ...REQUEST_ACTIONS.map((action) => {
      const end = endedBy(action, event);
      return end && `${end.state}${end.removed ? ' by removal' : ''}`;
    }),
  ]);
  expect(truthTable(['event', ...REQUEST_ACTIONS], rows)).toBe(`
event            reconnect            disconnect           remove
connected        done                 –                    –
reconnected      done                 –                    –
disconnected     –                    done                 –
lost             –                    done                 –
removed          declined by removal  declined by removal  done
requested        –                    –                    –
notice-sent      –                    –                    –
post-published   –                    –                    –
history-deleted  –                    –                    –
`);
});

test('A request ends as declined if a reconnect takes the right to fulfil it from the person asked (ASK, HANDOVER)', () => {
  const taken = { ...account('youtube'), originalConnector: 'lena' };
  const rows = ['ada', 'marek', 'tomasz', 'lena', 'julia'].map((id) => [
    id,
    ...REQUEST_ACTIONS.map((action) => endedByLostRight(action, findUser(id), taken)?.state ?? 'open'),
  ]);
  expect(truthTable(['asked', ...REQUEST_ACTIONS], rows)).toBe(`
asked   reconnect  disconnect  remove
ada     open       open        open
marek   open       declined    declined
tomasz  declined   declined    declined
lena    open       open        open
julia   declined   declined    declined
`);
});

test('The asker can remind of a request once in 24 hours; only an open request can be reminded of, withdrawn or declined (ASK)', () => {
  const open = { at: D0, remindedAt: null, end: null };
  const ended: StoredRequest['end'] = { state: 'declined', removed: false, note: null };
  const rows: [string, Parameters<typeof canRemind>[0], number][] = [
    ['asked on D0, D1 - 1 ms', open, day(1) - 1],
    ['asked on D0, D1', open, day(1)],
    ['reminded on D3, D4 - 1 ms', { ...open, remindedAt: day(3) }, day(4) - 1],
    ['reminded on D3, D4', { ...open, remindedAt: day(3) }, day(4)],
    ['declined, D9', { ...open, end: ended }, day(9)],
  ];
  expect(
    truthTable(
      ['request', 'remind', 'withdraw, decline', 'remind from'],
      rows.map(([what, request, now]) => [
        what,
        canRemind(request, now),
        canEnd(request),
        `D${(remindFrom(request) - D0) / (day(1) - D0)}`,
      ]),
    ),
  ).toBe(`
request                    remind        withdraw, decline  remind from
asked on D0, D1 - 1 ms     too-soon      yes                D1
asked on D0, D1            yes           yes                D1
reminded on D3, D4 - 1 ms  too-soon      yes                D4
reminded on D3, D4         yes           yes                D4
declined, D9               request-over  request-over       D1
`);
});

test('Only the asker and the person asked read the notes of a request (ASK)', () => {
  const readers = ['lena', 'marek', 'ada', 'priya'].filter((id) => canReadNotes({ id }, { from: 'lena', to: 'marek' }));
  expect(readers).toEqual(['lena', 'marek']);
});
