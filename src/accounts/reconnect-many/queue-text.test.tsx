import { expect, test } from 'vitest';
import { changeLocale } from '../../i18n/locale.ts';
import { reconnected, refused } from '../test-outcomes.ts';
import type { Queue } from './queue.ts';
import { summaryOf } from './queue-text.ts';

test('the outcomes of a queue are counted once each: reconnected, refused, no longer there and not started', async () => {
  const queue: Queue = {
    id: 'queue',
    viewer: { id: 'marek', name: 'Marek Nowak' },
    steps: [
      { network: 'facebook', accountIds: ['a', 'b', 'c', 'd'], state: 'done' },
      { network: 'x', accountIds: ['e', 'f'], state: 'left' },
    ],
    outcomes: {
      a: reconnected({ resumed: 2, missed: 3 }),
      b: reconnected({ resumed: 1, missed: 1 }),
      c: refused('wrong-account'),
      d: refused('not-found'),
    },
    names: { a: 'A, Facebook', b: 'B, Facebook', c: 'C, Facebook', d: 'D, Facebook' },
    isStopping: true,
  };
  expect(summaryOf(queue)).toEqual([
    '2 of 6 reconnected.',
    '3 posts scheduled again.',
    '4 missed posts to decide on.',
    '1 not reconnected.',
    '1 no longer exists, or you no longer see it: D, Facebook.',
    '2 not started.',
  ]);
  await changeLocale('pl');
  expect(summaryOf(queue).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
    'Połączono ponownie: 2 z 6.',
    '3 posty znów zaplanowane.',
    '4 pominięte posty do decyzji.',
    '1 niepołączone.',
    '1 już nie istnieje albo go nie widzisz: D, Facebook.',
    '2 nierozpoczęte.',
  ]);
});
