import { expect, test } from 'vitest';
import { searchedNames } from './searched-names.ts';

const ACCOUNT = { network: 'facebook', kind: 'page', externalId: '7004711', name: 'Acme', handle: '@acme' } as const;

test.each<[name: string, names: string[]]>([
  ['Acme', ['Acme', '@acme']],
  ['', ['Unnamed facebook page (…4711)', 'Bez nazwy: strona facebook (…4711)', '@acme']],
  [' \u200B', ['Unnamed facebook page (…4711)', 'Bez nazwy: strona facebook (…4711)', '@acme']],
])('An account called "%s" is found by %j', (name, names) => {
  expect(searchedNames({ ...ACCOUNT, name })).toEqual(names);
});
