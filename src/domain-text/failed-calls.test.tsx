import { afterEach, expect, test } from 'vitest';
import { ApiError, mayHaveSucceeded } from '../api/api-error.ts';
import { CODES, CODES_BEFORE_KEY_LOOKUP, type Code } from '../api/contract/code.ts';
import { LOCALES, type Locale } from '../api/contract/link.ts';
import type { Problem } from '../api/contract/problem.ts';
import { changeLocale } from '../i18n/locale.ts';
import { failedReadSentence } from './failed-reads.ts';
import { failedWriteSentence } from './failed-writes.ts';

/** Words that only the text of a failed write has: about what was changed, sent, done twice or confirmed. */
const OF_WRITES = {
  en: /chang|twice|sent|confirm|whether it worked/,
  pl: /zmien|dwa razy|wysła|potwierd|czy się udało/,
} satisfies Record<Locale, RegExp>;

/** What a write can fail with if it is not refused; a read can also fail with `other-viewer`. */
const transportErrors = (['unreachable', 'timeout', 'unexpected-reply'] as const).map((each) => new ApiError(each));
/** The sentences depend only on the code, so the status is the same for each code. */
const problem = (code: Code, instance = ''): Problem => ({
  type: 'about:blank',
  title: '',
  status: 400,
  detail: '',
  code,
  instance,
});
const refused = (code: Code, instance = '') => new ApiError(problem(code, instance));
/** A refusal after an attempt under the same key that may have been carried out. */
const refusedAfterOpenAttempt = (code: Code) => new ApiError(problem(code), { isOutcomeOpen: true });

afterEach(() => changeLocale('en'));

test.each(LOCALES)('in %s, the text of a failed read says nothing about changes, whatever went wrong', (language) => {
  changeLocale(language);
  const otherViewer = new ApiError('other-viewer');
  for (const failure of [...transportErrors, otherViewer, ...CODES.map((code) => refused(code)), new Error('a bug')]) {
    expect(failedReadSentence(failure), failure.message).not.toMatch(OF_WRITES[language]);
  }
});

test.each(LOCALES)(
  'in %s, the text of a failed write says whether anything was changed, or that this is not known',
  (language) => {
    changeLocale(language);
    const codes = ['server-error', 'unavailable', 'too-many-requests', 'plan-required', 'version-stale'] as const;
    for (const failure of [...transportErrors, ...codes.map((code) => refused(code)), new Error('a bug')]) {
      expect(failedWriteSentence(failure), failure.message).toMatch(OF_WRITES[language]);
    }
  },
);

test.each(LOCALES)(
  'in %s, the text of a refusal that leaves the outcome of an earlier attempt open does not say that nothing was changed (F03)',
  (language) => {
    changeLocale(language);
    const nothingChanged = { en: /nothing was changed/i, pl: /nic nie zostało zmienione/i }[language];
    for (const code of CODES_BEFORE_KEY_LOOKUP) {
      expect(failedWriteSentence(refused(code)), code).toMatch(nothingChanged);
      expect(failedWriteSentence(refusedAfterOpenAttempt(code)), code).not.toMatch(nothingChanged);
    }
  },
);

test.each(LOCALES)(
  'in %s, after a failure of the server no text says that nothing was changed, because the write may have been carried out (F14)',
  (language) => {
    changeLocale(language);
    const nothingChanged = { en: /nothing was/i, pl: /nic nie zosta|niczego nie zmieniono/i }[language];
    for (const code of ['server-error', 'unavailable'] as const) {
      expect(failedWriteSentence(refused(code)), code).not.toMatch(nothingChanged);
      expect(mayHaveSucceeded(new ApiError({ ...problem(code), status: 502 })), code).toBe(true);
    }
    expect(mayHaveSucceeded(new ApiError({ ...problem('storage-full'), status: 507 }))).toBe(false);
  },
);

test('the texts of a failed read and of a failed write say what to do, and give the reference for support', () => {
  expect(failedReadSentence(new ApiError('timeout'))).toBe('No answer came in time. Try again.');
  for (const sentence of [failedWriteSentence, failedReadSentence]) {
    for (const failure of [...transportErrors, refused('too-many-requests')])
      expect(sentence(failure)).toMatch(/[Tt]ry again/);
    expect(sentence(refused('server-error', '/ref/42'))).toMatch(/Try again.* reference: \/ref\/42$/);
  }
});
