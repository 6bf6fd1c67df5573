import { expect, test } from 'vitest';
import { confirmationName, isConfirmed } from './confirm-name.ts';
import { truthTable } from './test-truth-table.ts';

test('The name as it is shown confirms a removal; if nothing of it is visible, the handle does (MAY-REMOVE)', () => {
  const accounts = [
    { name: ' Zielony Ogród ', handle: 'zielony' },
    { name: '  ', handle: '@acme' },
    { name: 'Cafe\u0301', handle: 'cafe' },
    { name: 'Acme \u202Etrop\u202C\u00a0 Support', handle: 'support' },
    { name: '\u200B\u202E\u202C', handle: 'unseen' },
  ];
  const typed = ['Zielony  Ogród', ' @acme ', 'Café', 'Acme trop Support', 'unseen', 'acme', ''];
  const rows = accounts.map((account) => [
    escaped(confirmationName(account)),
    ...typed.map((each) => isConfirmed(account, each)),
  ]);
  expect(truthTable(['to type', ...typed.map((each) => JSON.stringify(each))], rows)).toBe(`
to type                           "Zielony  Ogród"  " @acme "  "Café"  "Acme trop Support"  "unseen"  "acme"  ""
"Zielony Ogród"                   yes               no         no      no                   no        no      no
"@acme"                           no                yes        no      no                   no        no      no
"Café"                            no                no         yes     no                   no        no      no
"Acme \\u202etrop\\u202c  Support"  no                no         no      yes                  no        no      no
"unseen"                          no                no         no      no                   yes       no      no
`);
});

/** A text as a literal, with escapes for its marks of direction and spaces for its no-break spaces. */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .replaceAll(/[\u202a-\u202e]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)
    .replaceAll('\u00a0', ' ');
