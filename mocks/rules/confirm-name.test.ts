import { expect, test } from 'vitest';
import { confirmationName, isConfirmed } from './confirm-name.ts';
import { truthTable } from './test-truth-table.ts';

test('The name to type, or the handle if the name is blank, is compared trimmed and in NFC (MAY-REMOVE)', () => {
  const accounts = [
    { name: ' Zielony Ogród ', handle: 'zielony' },
    { name: '  ', handle: '@acme' },
    { name: 'Cafe\u0301', handle: 'cafe' },
  ];
  const typed = ['Zielony Ogród', ' @acme ', 'Café', 'acme', ''];
  const rows = accounts.map((account) => [
    confirmationName(account),
    ...typed.map((each) => isConfirmed(account, each)),
  ]);
  expect(truthTable(['to type', ...typed.map((each) => JSON.stringify(each))], rows)).toBe(`
to type        "Zielony Ogród"  " @acme "  "Café"  "acme"  ""
Zielony Ogród  yes              no         no      no      no
@acme          no               yes        no      no      no
Café           no               no         yes     no      no
`);
});
