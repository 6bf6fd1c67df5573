import { expect, test } from 'vitest';
import type { StoredRequest } from '../domain/records.ts';
import { accountAfterDisconnect, accountAfterReconnect } from './lifecycle.ts';
import { settledBy } from './settled.ts';
import { account, day } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const connected = account('facebook');
const disconnected = accountAfterDisconnect(connected, { cause: 'manual', by: 'ada' }, day(84));
const reconnected = accountAfterReconnect(disconnected, 'marek', day(84));
const requestEnded = (end: StoredRequest['end']) => ({ end });

test('An expiry notice is settled once the expiry has changed or the account is removed, a request once it has ended, and news from the start (SETTLED)', () => {
  const notices = [
    ['expires on D90', { kind: 'reauthorize', expiresAt: day(90) }, undefined],
    ['open request', { kind: 'request', expiresAt: null }, requestEnded(null)],
    [
      'request carried out',
      { kind: 'request', expiresAt: null },
      requestEnded({ state: 'done', removed: false, note: null }),
    ],
    [
      'request declined',
      { kind: 'request', expiresAt: null },
      requestEnded({ state: 'declined', removed: false, note: 'No.' }),
    ],
    [
      'request withdrawn',
      { kind: 'request', expiresAt: null },
      requestEnded({ state: 'withdrawn', removed: false, note: null }),
    ],
    [
      'removed instead',
      { kind: 'request', expiresAt: null },
      requestEnded({ state: 'declined', removed: true, note: null }),
    ],
    [
      'right lost',
      { kind: 'request', expiresAt: null },
      requestEnded({ state: 'declined', removed: false, rightLost: true, note: null }),
    ],
    ['news of a request', { kind: 'request-done', expiresAt: null }, requestEnded(null)],
    ['handover', { kind: 'handover', expiresAt: null }, undefined],
  ] as const;
  const states = [connected, disconnected, reconnected, undefined];
  const rows = notices.map(([what, notice, request]) => [
    what,
    ...states.map((state) => settledBy(notice, state, request)),
  ]);
  expect(truthTable(['notice', 'nothing done', 'disconnected', 'reconnected', 'removed'], rows)).toBe(`
notice               nothing done  disconnected  reconnected  removed
expires on D90       –             –             renewed      removed
open request         –             –             –            –
request carried out  done          done          done         done
request declined     declined      declined      declined     declined
request withdrawn    withdrawn     withdrawn     withdrawn    withdrawn
removed instead      removed       removed       removed      removed
right lost           right-lost    right-lost    right-lost   right-lost
news of a request    news          news          news         news
handover             news          news          news         news
`);
});
