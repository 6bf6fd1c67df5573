import { expect, test } from 'vitest';
import { problemBody } from '../../../mocks/pipeline/problem.ts';
import { account, lost, named, startSimulation } from '../../../mocks/testing.ts';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { CODES, CODES_BEFORE_KEY_LOOKUP, type Code } from '../../api/contract/code.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { changeLocale, type Locale } from '../../i18n/locale.ts';
import type { Outcome } from '../outcomes.ts';
import { reconnected, refused } from '../test-outcomes.ts';
import { type OutcomeText, outcomeText, rowFailureText, wholeFailureText } from './outcome-text.ts';

async function zielony(cause: 'security' | 'deleted-on-network' = 'security'): Promise<Account> {
  const accounts = [account('instagram', named('Zielony Ogród'), lost(cause))];
  return (await startSimulation({ accounts }).get('/api/social/accounts/acc-zielony-ogrod-instagram')).body;
}

const MAREK = { id: 'marek', name: 'Marek Nowak', active: true };
const OTHER = { externalId: '1', name: 'Kawiarnia Pod Lipą', handle: '@pod-lipa' };

/** A refusal with all that the API may say about it. */
const refusalWith = (code: Code): Problem => ({
  ...problemBody(code, '/reference'),
  missingRole: 'Page admin',
  hadRole: MAREK,
  expected: OTHER,
  actual: OTHER,
});

/** A failed sign-in of the account. @param isResultSent whether its result was sent to the API */
const failed = (error: unknown, isResultSent: boolean) => ({
  phase: 'failed' as const,
  request: { purpose: 'reconnect' as const, accountId: 'acc-zielony-ogrod-instagram' },
  viewer: MAREK,
  error,
  isResultSent,
});

const TRANSPORT_ERRORS = ['unreachable', 'timeout', 'unexpected-reply'] as const;

const sentencesOf = ({ word, reason, secondLine }: OutcomeText): string[] => [
  `${word}: ${reason}`,
  ...secondLine.split(/(?<=\.) /),
];
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The word, the reason and the second line of each outcome, in English and Polish. */
const OUTCOMES: [outcome: Outcome, en: string, pl: string][] = [
  [
    reconnected({ resumed: 2 }),
    'Reconnected |  | 2 posts scheduled again.',
    'Połączone ponownie |  | 2 posty znów zaplanowane.',
  ],
  [reconnected(), 'Reconnected |  | ', 'Połączone ponownie |  | '],
  [
    reconnected({ history: 'gone' }),
    'Reconnected |  | Starts empty; you are its original connector.',
    'Połączone ponownie |  | Zaczyna od zera; jesteś właścicielem połączenia.',
  ],
  [
    { kind: 'connected' },
    'Connected |  | No answer came, but it is connected now.',
    'Połączone |  | Odpowiedź nie przyszła, ale konto jest połączone.',
  ],
  [
    refused('not-disconnected'),
    'Connected |  | It was connected before this sign-in came back.',
    'Połączone |  | Było połączone, zanim wróciło to logowanie.',
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

test.each<Locale>(['en', 'pl'])(
  'each outcome of a reconnect is said in sentences of at most 12 words (%s)',
  async (locale) => {
    const subject = await zielony('deleted-on-network');
    await changeLocale(locale);
    for (const [outcome, en, pl] of OUTCOMES) {
      const text = outcomeText(outcome, subject);
      const whole = `${text.word} | ${text.reason} | ${text.secondLine}`;
      expect(whole.replaceAll('\u00A0', ' ')).toContain(locale === 'en' ? en : pl);
      for (const each of sentencesOf(text)) expect(wordsIn(each), each).toBeLessThanOrEqual(12);
    }
  },
);

test.each<Locale>(['en', 'pl'])(
  'no sentence about a failed reconnect has more than 12 words, whatever the refusal, and its details say more (%s) (RETRY)',
  async (locale) => {
    const subject = await zielony();
    await changeLocale(locale);
    const texts = [
      ...CODES.map((code): [string, OutcomeText] => [
        `${code} in a queue`,
        outcomeText({ kind: 'refused', problem: refusalWith(code) }, subject),
      ]),
      ...[...CODES.map(refusalWith), ...TRANSPORT_ERRORS].flatMap((failure) =>
        [true, false].map((isSent): [string, OutcomeText] => {
          const error = new ApiError(failure);
          return [`${error.message}, ${isSent}`, rowFailureText(failed(error, isSent), subject)];
        }),
      ),
      ...CODES_BEFORE_KEY_LOOKUP.map((code): [string, OutcomeText] => {
        const error = new ApiError(refusalWith(code), { isOutcomeOpen: true });
        return [`${code}, after a try that may have succeeded`, rowFailureText(failed(error, true), subject)];
      }),
      ['a bug', rowFailureText(failed(new TypeError('no'), false), subject)] as [string, OutcomeText],
    ];
    for (const [name, text] of texts) {
      for (const each of sentencesOf(text)) expect(wordsIn(each), `${name}: ${each}`).toBeLessThanOrEqual(12);
      expect(text.isConnected || text.reason !== '', name).toBe(true);
    }
    for (const code of CODES) {
      const { reason, secondLine } = outcomeText({ kind: 'refused', problem: refusalWith(code) }, subject);
      const whole = wholeFailureText(new ApiError(refusalWith(code)), subject);
      expect(whole.length, code).toBeGreaterThan(Math.max(reason.length, secondLine.length));
    }
  },
);

test('a failure of the server leaves it unknown what became of a reconnect, but only if the result of the sign-in was sent; no other refusal does (RETRY)', async () => {
  const subject = await zielony();
  const wordOf = (code: Code, isSent: boolean) =>
    rowFailureText(failed(new ApiError(refusalWith(code)), isSent), subject).word;
  const unknown = CODES.filter((code) => wordOf(code, true) === 'Result unknown');
  expect(unknown).toEqual(['server-error', 'unavailable']);
  expect(CODES.filter((code) => wordOf(code, false) === 'Result unknown')).toEqual([]);
});
