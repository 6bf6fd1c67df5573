import { expect, test } from 'vitest';
import { account, lost, named, startSimulation } from '../../../mocks/testing.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { changeLocale } from '../../i18n/locale.ts';
import type { Outcome } from '../outcomes.ts';
import { outcomeText } from '../reconnect/outcome-text.ts';
import type { Queue } from './queue.ts';
import { summaryOf } from './queue-text.ts';

const ID = 'acc-zielony-ogrod-instagram';

async function zielony(): Promise<Account> {
  const accounts = [account('instagram', named('Zielony Ogród'), lost('deleted-on-network'))];
  return (await startSimulation({ accounts }).get(`/api/social/accounts/${ID}`)).body;
}

const refused = (code: Problem['code'], extra: Partial<Problem> = {}): Outcome => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: '', status: 409, detail: '', code, instance: '/', ...extra },
});
const reconnected = (inputs: Partial<Extract<Outcome, { kind: 'reconnected' }>> = {}): Outcome => ({
  kind: 'reconnected',
  resumed: 0,
  missed: 0,
  history: 'kept',
  ...inputs,
});
const MAREK = { id: 'marek', name: 'Marek Nowak', active: true };

const OUTCOMES: [outcome: Outcome, en: string, pl: string][] = [
  [
    reconnected({ resumed: 2 }),
    'Reconnected | | 2 posts scheduled again.',
    'Połączone ponownie | | 2 posty znów zaplanowane.',
  ],
  [reconnected(), 'Reconnected | | ', 'Połączone ponownie | | '],
  [
    reconnected({ history: 'gone' }),
    'Reconnected | | Starts empty; you are its original connector.',
    'Połączone ponownie | | Zaczyna od zera; jesteś właścicielem połączenia.',
  ],
  [
    { kind: 'connected' },
    'Connected | | No answer came, but it is connected now.',
    'Połączone | | Odpowiedź nie przyszła, ale konto jest połączone.',
  ],
  [
    refused('not-disconnected'),
    'Connected | | It was connected before this sign-in came back.',
    'Połączone | | Było połączone, zanim wróciło to logowanie.',
  ],
  [refused('account-gone'), 'Not reconnected | deleted at Instagram | ', 'Niepołączone | usunięte (Instagram) | '],
  [
    refused('wrong-account'),
    'Not reconnected | this login manages another account | Use the login of this account.',
    'Niepołączone | ten login zarządza innym kontem | Użyj loginu tego konta.',
  ],
  [
    refused('network-role-missing', { missingRole: 'Page admin', hadRole: MAREK }),
    'Not reconnected | the role Page admin is missing | Ask Marek Nowak, who had it.',
    'Niepołączone | brakuje roli Page admin | Pomóc może Marek Nowak.',
  ],
  [
    refused('network-role-missing'),
    'Not reconnected | a role is missing | Ask somebody who has the role.',
    'Niepołączone | brakuje roli | Poproś o pomoc kogoś, kto ma tę rolę.',
  ],
  [
    refused('authorization-denied'),
    'Not reconnected | access not allowed at Instagram | Try again when you are ready.',
    'Niepołączone | brak zgody w serwisie Instagram | Spróbuj ponownie, gdy zechcesz.',
  ],
  [
    { kind: 'refused', problem: null },
    'Not reconnected | no answer came | Try again.',
    'Niepołączone | brak odpowiedzi | Spróbuj ponownie.',
  ],
];

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test.each(['en', 'pl'] as const)(
  'each outcome of an account is said in at most 12 words a sentence, in %s',
  async (locale) => {
    const subject = await zielony();
    await changeLocale(locale);
    for (const [outcome, en, pl] of OUTCOMES) {
      const { word, reason, secondLine } = outcomeText(outcome, subject);
      const expected = locale === 'en' ? en : pl;
      expect(`${word} | ${reason} | ${secondLine}`.replaceAll('\u00A0', ' ')).toContain(
        expected.replace('| |', '|  |'),
      );
      expect(Math.max(wordsIn(`${word} ${reason}`), ...secondLine.split('. ').map(wordsIn))).toBeLessThanOrEqual(12);
    }
  },
);

test('the outcomes of a queue are counted once each: reconnected, refused, no longer there and not started', async () => {
  const queue: Queue = {
    id: 'queue',
    viewer: MAREK,
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
    names: { a: 'A, X', b: 'B, X', c: 'C, X', d: 'Two, Facebook' },
    isStopping: true,
  };
  expect(summaryOf(queue)).toEqual([
    '2 of 6 reconnected.',
    '3 posts scheduled again.',
    '4 missed posts to decide on.',
    '1 not reconnected.',
    '1 no longer exists, or you no longer see it: Two, Facebook.',
    '2 not started.',
  ]);
  await changeLocale('pl');
  expect(summaryOf(queue).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
    'Połączono ponownie: 2 z 6.',
    '3 posty znów zaplanowane.',
    '4 pominięte posty do decyzji.',
    '1 niepołączone.',
    '1 już nie istnieje albo go nie widzisz: Two, Facebook.',
    '2 nierozpoczęte.',
  ]);
});
