import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { m } from './paraglide/messages.js';

interface Plural {
  declarations: string[];
  selectors: string[];
  match: Record<string, string>;
}
type Message = string | [Plural];

const FOLDER = new URL('./messages/', import.meta.url);
const LANGUAGES = ['en', 'pl'] as const;
const messages = { en: read('en'), pl: read('pl') };

test('both languages have the same files', () => {
  expect(filesOf('pl')).toEqual(filesOf('en'));
});

test('both languages have the same messages', () => {
  expect([...messages.pl.keys()].sort()).toEqual([...messages.en.keys()].sort());
});

test('a message takes the same inputs in both languages', () => {
  for (const [key, message] of messages.en) {
    expect(inputsOf(messages.pl.get(key)), key).toEqual(inputsOf(message));
  }
});

test.each(LANGUAGES)('no text of %s is empty, and none names an input it does not take', (language) => {
  for (const [key, message] of messages[language]) {
    for (const text of textsOf(message)) {
      expect(text.trim(), key).not.toBe('');
      expect(
        namesIn(text).filter((name) => !known(message).includes(name)),
        `${key}: ${text}`,
      ).toEqual([]);
    }
  }
});

test.each(LANGUAGES)(
  'every plural of %s has the forms that the language needs, and each says the number',
  (language) => {
    const needed = language === 'pl' ? ['one', 'few', 'many'] : ['one', 'other'];
    const plurals = [...messages[language]].flatMap(([key, message]) =>
      typeof message === 'string' ? [] : [[key, message[0]] as const],
    );
    expect(plurals.length).toBeGreaterThan(10);
    for (const [key, { match }] of plurals) {
      const forms = Object.keys(match).map((condition) => condition.replace('plural=', ''));
      expect(forms, key).toContain('*');
      expect(
        needed.slice(0, -1).filter((form) => !forms.includes(form)),
        key,
      ).toEqual([]);
      for (const text of Object.values(match)) expect(namesIn(text), key).toContain('number');
    }
  },
);

/** Names and words that are the same in Polish. */
const SAME = 'app_name app_marketing app_plan_professional app_plan_enterprise app_plan_starter social_col_post'.split(
  ' ',
);

test('no message of one language was left in the other', () => {
  const same = [...messages.en].filter(([key, text]) => typeof text === 'string' && messages.pl.get(key) === text);
  const words = same.filter(([, text]) => /\p{L}{3}/u.test(String(text).replace(/\{\w+\}/g, '')));
  expect(words.map(([key]) => key)).toEqual(SAME);
});

test.each([
  [1, '1 konto społecznościowe', '1 post nie ukazał się na czas'],
  [2, '2 konta społecznościowe', '2 posty nie ukazały się na czas'],
  [5, '5 kont społecznościowych', '5 postów nie ukazało się na czas'],
  [22, '22 konta społecznościowe', '22 posty nie ukazały się na czas'],
])('Polish counts %d', (count, accounts, missed) => {
  expect(m.accounts_caption({ count }, { locale: 'pl' })).toBe(accounts);
  expect(m.accounts_reconnected_missed({ count }, { locale: 'pl' })).toContain(missed);
});

test('English counts 1 and 2', () => {
  expect(m.accounts_caption({ count: 1 }, { locale: 'en' })).toBe('1 social account');
  expect(m.accounts_caption({ count: 2 }, { locale: 'en' })).toBe('2 social accounts');
});

function filesOf(language: string): string[] {
  return readdirSync(new URL(`${language}/`, FOLDER)).sort();
}

function read(language: string): Map<string, Message> {
  const all = filesOf(language).flatMap((file) => {
    const entries = Object.entries<Message>(JSON.parse(readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8')));
    return entries.filter(([key]) => key !== '$schema');
  });
  expect(new Set(all.map(([key]) => key)).size, `each message of ${language} once`).toBe(all.length);
  return new Map(all);
}

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message[0].match);

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** What a message is given by the app. */
function inputsOf(message: Message = ''): string[] {
  if (typeof message === 'string') return [...new Set(namesIn(message))].sort();
  return declared(message, /^input (\w+)$/);
}

/** What the texts of a message may name. */
const known = (message: Message): string[] =>
  typeof message === 'string' ? namesIn(message) : declared(message, /^(?:input|local) (\w+)/);

const declared = ([{ declarations }]: [Plural], pattern: RegExp): string[] =>
  declarations.flatMap((line) => pattern.exec(line)?.[1] ?? []).sort();
