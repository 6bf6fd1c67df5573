import { expect, test } from 'vitest';
import type { StoredNotice, StoredRequest } from '../domain/records.ts';
import { accountAfterDisconnect, accountAfterReconnect } from './lifecycle.ts';
import { actionsCalledFor } from './notice-actions.ts';
import { account, D0, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const connected = account('facebook');
const disconnected = accountAfterDisconnect(connected, { cause: 'manual', by: 'ada' }, day(84));
const STATES = [
  connected,
  disconnected,
  { ...disconnected, deletedAtNetwork: true },
  accountAfterReconnect(disconnected, 'marek', day(84)),
  undefined,
];
const noticeOf = (kind: StoredNotice['kind'], expiresAt: number | null = null) => ({ kind, expiresAt, at: day(84) });
const requestFor = (
  action: StoredRequest['action'],
  deadline: StoredRequest['deadline'] = null,
  end: StoredRequest['end'] = null,
) => ({ action, deadline, end });
const RENEWAL: StoredRequest['deadline'] = { until: day(90), purpose: 'renew' };
const declined: StoredRequest['end'] = { state: 'declined', removed: false, note: null };
const done: StoredRequest['end'] = { state: 'done', removed: false, note: null };

test('A notice calls for the actions that are left to take; a renewal is a disconnect and then a reconnect (NOTICE, ASK, SOON)', () => {
  const notices = [
    ['expires on D90', noticeOf('reauthorize', day(90)), undefined],
    ['request to renew', noticeOf('request'), requestFor('disconnect', RENEWAL)],
    ['request to disconnect', noticeOf('request'), requestFor('disconnect')],
    ['request to reconnect', noticeOf('request'), requestFor('reconnect')],
    ['request to remove', noticeOf('request'), requestFor('remove')],
    ['request that is over', noticeOf('request'), requestFor('remove', null, declined)],
    ['disconnected to renew', noticeOf('request-done'), requestFor('disconnect', RENEWAL, done)],
    ['disconnected', noticeOf('request-done'), requestFor('disconnect', null, done)],
    ['renewal declined', noticeOf('request-declined'), requestFor('disconnect', RENEWAL, declined)],
    ['reconnect declined', noticeOf('request-declined'), requestFor('reconnect', null, declined)],
    ['handover', noticeOf('handover'), undefined],
  ] as const;
  // Some cells do not occur: a request to disconnect, for example, has ended once the account is disconnected.
  const rows = notices.map(([what, notice, request]) => [
    what,
    ...STATES.map((state) => actionsCalledFor(notice, state, request, day(85)).join(', ') || null),
  ]);
  expect(
    truthTable(['notice', 'connected', 'disconnected', 'deleted at network', 'reconnected', 'removed'], rows),
  ).toBe(`
notice                 connected              disconnected  deleted at network  reconnected  removed
expires on D90         disconnect, reconnect  reconnect     remove              –            –
request to renew       disconnect, reconnect  –             –                   –            –
request to disconnect  disconnect             disconnect    disconnect          disconnect   –
request to reconnect   reconnect              reconnect     remove              reconnect    –
request to remove      remove                 remove        remove              remove       –
request that is over   –                      –             –                   –            –
disconnected to renew  –                      reconnect     remove              –            –
disconnected           –                      –             –                   –            –
renewal declined       disconnect, reconnect  –             –                   –            –
reconnect declined     –                      reconnect     remove              –            –
handover               –                      –             –                   –            –
`);
});

test('The news of a disconnect that began a renewal calls for no action after a later disconnect (ASK)', () => {
  const notice = { ...noticeOf('request-done'), at: D0 };
  expect(actionsCalledFor(notice, disconnected, requestFor('disconnect', RENEWAL, done), day(85))).toEqual([]);
});
