import { expect, test } from 'vitest';
import type { SocialPermission } from '../../src/api/contract/rights.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { mayReconnect } from './connection.ts';
import { sees, seesOwnOnly } from './scope.ts';
import { truthTable } from './test-truth-table.ts';

test('These people see the accounts of each original connector (SCOPE)', () => {
  // Omar has no permission, and Julia is deactivated.
  const connectors = PEOPLE.map(({ id }) => id);
  const rows = PEOPLE.map((viewer) => [
    viewer.id,
    ...connectors.map((originalConnector) => sees(viewer, { originalConnector })),
  ]);
  expect(truthTable(['viewer', ...connectors.map((id) => `of ${id}`)], rows)).toBe(`
viewer  of ada  of marek  of lena  of tomasz  of priya  of omar  of julia
ada     yes     yes       yes      yes        yes       yes      yes
marek   yes     yes       yes      yes        yes       yes      yes
lena    yes     yes       yes      yes        yes       yes      yes
tomasz  no      no        no       yes        no        no       no
priya   yes     yes       yes      yes        yes       yes      yes
omar    no      no        no       no         no        no       no
julia   no      no        no       no         no        no       no
`);
});

test('Only the permission “Owned accounts only” shows a person just their own accounts (SCOPE)', () => {
  expect(PEOPLE.filter(seesOwnOnly).map(({ id }) => id)).toEqual(['tomasz']);
});

test('With the permission “Owned accounts only”, a person sees an account as its original connector, but not as its last connector (SCOPE)', () => {
  const tomasz = findUser('tomasz');
  const account = { originalConnector: 'marek', lastConnector: 'tomasz' };
  expect(sees(tomasz, account)).toBe(false);
  expect(sees(tomasz, { ...account, originalConnector: 'tomasz' })).toBe(true);
});

const PERMISSIONS = ['all', 'owned', 'draft', 'none', 'unheard-of'] as SocialPermission[];

test('Whoever may reconnect sees every account (SCOPE, MAY-RECONNECT)', () => {
  const users = PERMISSIONS.flatMap((socialPermission) =>
    [true, false].map((active) => ({ ...findUser('marek'), socialPermission, active })),
  );
  const entitled = users.filter((user) => mayReconnect(user).allowed);
  expect(entitled.map((user) => sees(user, { originalConnector: 'lena' }))).toEqual([true]);
});

test('Every permission shows active and deactivated people these accounts; an unknown permission shows none (SCOPE)', () => {
  const rows = PERMISSIONS.flatMap((socialPermission) =>
    [true, false].map((active) => {
      const viewer = { ...findUser('marek'), socialPermission, active };
      const [own, other] = ['marek', 'lena'].map((originalConnector) => sees(viewer, { originalConnector }));
      return [socialPermission, active, own ?? null, other ?? null];
    }),
  );
  expect(truthTable(['permission', 'active', 'own', 'other'], rows)).toBe(`
permission  active  own  other
all         yes     yes  yes
all         no      no   no
owned       yes     yes  no
owned       no      no   no
draft       yes     yes  yes
draft       no      no   no
none        yes     no   no
none        no      no   no
unheard-of  yes     no   no
unheard-of  no      no   no
`);
});
