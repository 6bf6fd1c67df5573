import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/api/contract/link.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { readMessages } from './compile-messages.ts';
import { inputsOf, violationsIn } from './message-violations.ts';
import { messagesReachedFrom, messagesUsedIn } from './used-messages.ts';

const ROOT = join(import.meta.dirname, '../..');
const catalogues = readMessages();
const en = catalogues.en ?? {};
const pl = catalogues.pl ?? {};

describe('The messages of the app', () => {
  test('Every language has the same messages with the same inputs, and its own plural forms', () => {
    expect(Object.keys(catalogues).sort()).toEqual([...LOCALES].sort());
    expect(violationsIn(catalogues)).toEqual([]);
  });

  test('Every message is used', () => {
    const sources = globSync('src/**/*.{ts,tsx}', {
      cwd: ROOT,
      exclude: (path) => /compiled|\.(test|stories)\./.test(String(path)),
    });
    const used = new Set(sources.flatMap((path) => messagesUsedIn(readFileSync(join(ROOT, path), 'utf8'))));
    expect(Object.keys(en).filter((name) => !used.has(name))).toEqual([]);
  });

  /** Messages whose text is the same in Polish. */
  const SAME = 'app_marketing app_plan_professional app_plan_enterprise app_plan_starter social_col_post ui_app_name';

  test('No message is left untranslated', () => {
    const same = Object.keys(en).filter((name) => pl[name] === en[name]);
    const withWords = same.filter((name) => /\p{L}{3}/u.test((en[name] ?? '').replace(/\{\w+\}/g, '')));
    expect(withWords.sort()).toEqual(SAME.split(' ').sort());
  });

  /** Polish messages with the same words for two and five, since no word in them depends on the number. */
  const ALIKE =
    'accounts_impact_scheduled_more accounts_impact_within connect_absent decide_title page_activity_cancelled_person page_activity_notice page_back_missed sign_manages ' +
    'social_reschedule_title social_selected social_summary_unchanged social_summary_unknown';

  test('Polish plurals have different words for two and five, except in the listed messages', () => {
    const alike = Object.entries(pl)
      .flatMap(([name, text]) => formsOf(text).map(({ few, many }) => ({ name, isAlike: few === many })))
      .filter(({ isAlike }) => isAlike);
    expect(alike.map(({ name }) => name).sort()).toEqual(ALIKE.split(' '));
  });

  test('In Polish no noun after two has the form for five, and no noun after five has the form for two', () => {
    const forms = Object.entries(pl).flatMap(([name, text]) => formsOf(text).map((each) => ({ name, ...each })));
    const wrong = forms.filter(({ few, many }) => few !== many && (AS_AFTER_FIVE.test(few) || AS_AFTER_TWO.test(many)));
    expect(wrong).toEqual([]);
    expect(forms.filter(({ few, many }) => AS_AFTER_TWO.test(few) && AS_AFTER_FIVE.test(many)).length).toBeGreaterThan(
      20,
    );
  });
});

describe('The texts of the first page', () => {
  const first = messagesReachedFrom(join(ROOT, 'src/main.tsx'));

  test('The first page has the texts of the list, and none of those of other pages, dialogs and the review tools', () => {
    expect([...first]).toEqual(expect.arrayContaining(['accounts_heading', 'accounts_disconnect', 'app_crash_title']));
    const later = ['page_timeline', 'connect_absent', 'accounts_dialog_disconnecting', 'review_clock'];
    expect(later.filter((name) => first.has(name))).toEqual([]);
  });

  test('Outside of the two listed files, code that is loaded later is imported through partOf, which also fetches the later texts', () => {
    const sources = globSync('src/**/*.{ts,tsx}', {
      cwd: ROOT,
      exclude: (path) => /\.(test|stories|d)\.ts/.test(String(path)),
    });
    const lines = sources.flatMap((path) => {
      const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...code.matchAll(/.*\bimport\('.*/g)].map(([line]) => `${path}: ${line.trim()}`);
    });
    const parts = lines.filter((line) => /partOf\(\(\) => import\('[^']+'\)\)/.test(line));
    expect(parts.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !parts.includes(line)).map((line) => line.split(': ')[0])).toEqual([
      'src/main.tsx',
      'src/main.tsx',
      'src/i18n/messages.ts',
      'src/i18n/messages.ts',
    ]);
  });
});

describe('The check of the messages', () => {
  const ITEMS = '{count, plural, one {# item} other {# items}}';

  test.each([
    [{ a: 'Hello' }, {}, 'pl a: is missing'],
    [{}, { a: 'Cześć' }, 'en a: is missing'],
    [{ a: 'Hello' }, { a: ' ' }, 'pl a: is empty'],
    [{ a: 'Hello {name}' }, { a: 'Cześć {nazwa}' }, 'pl a: takes (nazwa: string) and not (name: string)'],
    [{ a: 'Hello {name' }, { a: 'Cześć' }, 'en a: is not an ICU message: '],
    [{ a: ITEMS }, { a: ITEMS }, 'pl a: lacks the plural form few'],
    [{ a: ITEMS.replace('one', 'few') }, {}, 'en a: has the plural form few, which en does not know'],
    [{ a: `{count} of ${ITEMS}` }, {}, 'en a: shows {count} without its format; # shows it'],
    [{ a: ITEMS.replace('# items', 'items') }, {}, 'en a: lacks the number in the form other'],
    [{ a: '{day, date}' }, {}, 'en a: has a function, which no message needs'],
  ])('With the English texts %j and the Polish texts %j it reports: %s', (english, polish, violation) => {
    expect(violationsIn({ en: english, pl: polish })).toContainEqual(expect.stringContaining(violation));
  });

  test('The inputs of a message include those inside its plural forms', () => {
    expect(inputsOf('{count, plural, one {# of {name}} other {# of {name}}} by {day}')).toEqual({
      count: 'number',
      day: 'string',
      name: 'string',
    });
  });
});

test.each([
  [1, '1 konto społecznościowe', '1 post nie ukazał się na czas'],
  [2, '2 konta społecznościowe', '2 posty nie ukazały się na czas'],
  [5, '5 kont społecznościowych', '5 postów nie ukazało się na czas'],
  [22, '22 konta społecznościowe', '22 posty nie ukazały się na czas'],
])('Polish has the right words after %d', async (count, accounts, missed) => {
  const polish = await loadMessages('pl');
  expect(polish.accounts_caption({ count })).toBe(accounts);
  expect(polish.accounts_reconnected_missed({ count })).toContain(missed);
});

test('English has the right words after 1 and 2, and writes thousands with a comma', async () => {
  const english = await loadMessages('en');
  expect([1, 2, 9900].map((count) => english.accounts_caption({ count }))).toEqual([
    '1 social account',
    '2 social accounts',
    '9,900 social accounts',
  ]);
});

/** A number, an optional adjective, and a noun in the form that Polish has after five (genitive) or two (nominative). */
const AS_AFTER_FIVE = /#( \p{L}+)? (postów|kont|szkiców|wpisów|zdarzeń|godzin|osób)(?!\p{L})/u;
const AS_AFTER_TWO = /#( \p{L}+)? (posty|konta|szkice|wpisy|zdarzenia|godziny|osoby)(?!\p{L})/u;

/** The forms for few (2) and many (5) of the plural in a text; empty if the text has no plural. No message has more than one. */
function formsOf(text: string): { few: string; many: string }[] {
  const [, few = '', many = ''] = /few \{(.*)\} many \{(.*)\} other/.exec(text) ?? [];
  return /, plural,/.test(text) ? [{ few, many }] : [];
}
