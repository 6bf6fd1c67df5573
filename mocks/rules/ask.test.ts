import { expect, test } from 'vitest';
import { findUser, PEOPLE } from '../domain/people.ts';
import { usersWhoMay } from './ask.ts';
import { mayConnect, mayDisconnect, mayReconnect, maySettle } from './connection.ts';
import { allow, refuse } from './decision.ts';
import { truthTable } from './test-truth-table.ts';

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id).join(', ');

test('The people to ask begin with the original connector, and include nobody deactivated (ASK, MAY-RECONNECT, MAY-DISCONNECT, MAY-SETTLE)', () => {
  const rows = PEOPLE.map(({ id: originalConnector }) => [
    originalConnector,
    idsOf(usersWhoMay(PEOPLE, mayReconnect, originalConnector)),
    idsOf(usersWhoMay(PEOPLE, (user) => mayDisconnect(user, { originalConnector }), originalConnector)),
    idsOf(usersWhoMay(PEOPLE, (user) => maySettle(user, { originalConnector }), originalConnector)),
  ]);
  expect(truthTable(['original connector', 'reconnect', 'disconnect', 'settle'], rows)).toBe(`
original connector  reconnect         disconnect   settle
ada                 ada, marek, lena  ada          ada, marek, lena
marek               marek, ada, lena  marek, ada   marek, ada, lena
lena                lena, ada, marek  lena, ada    lena, ada, marek
tomasz              ada, marek, lena  tomasz, ada  tomasz, ada, marek, lena
priya               ada, marek, lena  ada          ada, marek, lena
omar                ada, marek, lena  ada          ada, marek, lena
julia               ada, marek, lena  ada          ada, marek, lena
`);
});

test('Without an account, the people to ask are in the order of the list of people (ASK, MAY-CONNECT)', () => {
  expect(idsOf(usersWhoMay(PEOPLE, mayConnect, null))).toBe('ada, marek, lena');
});

test('A deactivated original connector is not among the people to ask, even where everybody has the right (ASK)', () => {
  expect(idsOf(usersWhoMay(PEOPLE, () => allow, 'julia'))).toBe('ada, marek, lena, tomasz, priya, omar');
});

test('There is nobody to ask where nobody has the right (ASK)', () => {
  expect(usersWhoMay(PEOPLE, () => refuse('needs-all-accounts'), 'ada')).toEqual([]);
  expect(usersWhoMay([findUser('tomasz'), findUser('omar')], mayReconnect, 'tomasz')).toEqual([]);
});
