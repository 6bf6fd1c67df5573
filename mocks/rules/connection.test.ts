import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SocialPermission } from '../../src/api/contract/rights.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import type { User } from '../domain/records.ts';
import {
  actionsOf,
  canDisconnect,
  canReconnect,
  canRemove,
  canSettle,
  canSettlePost,
  isRecommendedReconnector,
  mayConnect,
  mayDisconnect,
  mayReconnect,
  mayRemove,
  maySettle,
  RIGHT_TO,
} from './connection.ts';
import type { Decision } from './decision.ts';
import { truthTable } from './test-truth-table.ts';

const DISCONNECTION = { at: 0, cause: 'manual', by: 'ada' } as const;

const ACCOUNT_OF_MAREK = { originalConnector: 'marek' };

/** Each person's own account and somebody else's. Julia is deactivated. */
const ACCOUNTS = PEOPLE.flatMap((user) => [
  { user, whose: 'own', originalConnector: user.id },
  { user, whose: 'other', originalConnector: 'somebody-else' },
]);

test('Each person has these rights on own and other accounts (MAY-RECONNECT, MAY-CONNECT, MAY-DISCONNECT, MAY-REMOVE, MAY-SETTLE)', () => {
  const rows = ACCOUNTS.map(({ user, whose, originalConnector }) => [
    user.id,
    whose,
    mayReconnect(user),
    mayConnect(user),
    mayDisconnect(user, { originalConnector }),
    mayRemove(user, { originalConnector }),
    maySettle(user, { originalConnector }),
  ]);
  expect(truthTable(['person', 'account', 'reconnect', 'connect', 'disconnect', 'remove', 'settle'], rows)).toBe(`
person  account  reconnect             connect               disconnect              remove                  settle
ada     own      yes                   yes                   yes                     yes                     yes
ada     other    yes                   yes                   yes                     yes                     yes
marek   own      yes                   yes                   yes                     yes                     yes
marek   other    yes                   yes                   not-original-connector  not-original-connector  yes
lena    own      yes                   yes                   yes                     yes                     yes
lena    other    yes                   yes                   not-original-connector  not-original-connector  yes
tomasz  own      needs-all-accounts    needs-all-accounts    yes                     yes                     yes
tomasz  other    needs-all-accounts    needs-all-accounts    not-original-connector  not-original-connector  needs-all-accounts
priya   own      draft-only            draft-only            draft-only              draft-only              draft-only
priya   other    draft-only            draft-only            draft-only              draft-only              draft-only
omar    own      no-social-permission  no-social-permission  no-social-permission    no-social-permission    no-social-permission
omar    other    no-social-permission  no-social-permission  no-social-permission    no-social-permission    no-social-permission
julia   own      signed-out            signed-out            signed-out              signed-out              signed-out
julia   other    signed-out            signed-out            signed-out              signed-out              signed-out
`);
});

test('The original connector is recommended for a reconnect, if that person may reconnect (MAY-RECONNECT)', () => {
  const rows = PEOPLE.map((user) => [
    user.id,
    isRecommendedReconnector(user, { originalConnector: user.id }),
    isRecommendedReconnector(user, { originalConnector: 'somebody-else' }),
  ]);
  expect(truthTable(['person', 'own account', 'other account'], rows)).toBe(`
person  own account  other account
ada     yes          no
marek   yes          no
lena    yes          no
tomasz  no           no
priya   no           no
omar    no           no
julia   no           no
`);
});

test('Only a disconnected account can be reconnected; only a connected one can be disconnected, and its missed posts settled; both can be removed; the right is judged before the state (MAY-RECONNECT, MAY-DISCONNECT, MAY-REMOVE, MAY-SETTLE)', () => {
  const rows = ACCOUNTS.flatMap(({ user, whose, originalConnector }) =>
    [null, DISCONNECTION].map((disconnection) => {
      const account = { originalConnector, disconnection };
      return [
        user.id,
        `${whose}, ${disconnection ? 'disconnected' : 'connected'}`,
        canReconnect(user, account),
        canDisconnect(user, account),
        canRemove(user, account),
        canSettle(user, account),
      ];
    }),
  );
  expect(truthTable(['person', 'account', 'reconnect', 'disconnect', 'remove', 'settle'], rows)).toBe(`
person  account              reconnect             disconnect              remove                  settle
ada     own, connected       not-disconnected      yes                     yes                     yes
ada     own, disconnected    yes                   already-disconnected    yes                     account-disconnected
ada     other, connected     not-disconnected      yes                     yes                     yes
ada     other, disconnected  yes                   already-disconnected    yes                     account-disconnected
marek   own, connected       not-disconnected      yes                     yes                     yes
marek   own, disconnected    yes                   already-disconnected    yes                     account-disconnected
marek   other, connected     not-disconnected      not-original-connector  not-original-connector  yes
marek   other, disconnected  yes                   not-original-connector  not-original-connector  account-disconnected
lena    own, connected       not-disconnected      yes                     yes                     yes
lena    own, disconnected    yes                   already-disconnected    yes                     account-disconnected
lena    other, connected     not-disconnected      not-original-connector  not-original-connector  yes
lena    other, disconnected  yes                   not-original-connector  not-original-connector  account-disconnected
tomasz  own, connected       needs-all-accounts    yes                     yes                     yes
tomasz  own, disconnected    needs-all-accounts    already-disconnected    yes                     account-disconnected
tomasz  other, connected     needs-all-accounts    not-original-connector  not-original-connector  needs-all-accounts
tomasz  other, disconnected  needs-all-accounts    not-original-connector  not-original-connector  needs-all-accounts
priya   own, connected       draft-only            draft-only              draft-only              draft-only
priya   own, disconnected    draft-only            draft-only              draft-only              draft-only
priya   other, connected     draft-only            draft-only              draft-only              draft-only
priya   other, disconnected  draft-only            draft-only              draft-only              draft-only
omar    own, connected       no-social-permission  no-social-permission    no-social-permission    no-social-permission
omar    own, disconnected    no-social-permission  no-social-permission    no-social-permission    no-social-permission
omar    other, connected     no-social-permission  no-social-permission    no-social-permission    no-social-permission
omar    other, disconnected  no-social-permission  no-social-permission    no-social-permission    no-social-permission
julia   own, connected       signed-out            signed-out              signed-out              signed-out
julia   own, disconnected    signed-out            signed-out              signed-out              signed-out
julia   other, connected     signed-out            signed-out              signed-out              signed-out
julia   other, disconnected  signed-out            signed-out              signed-out              signed-out
`);
});

test('Whether a post can be settled depends first on the right, then on the account, then on the post (MAY-SETTLE)', () => {
  const rows = ['ada', 'lena', 'tomasz', 'priya'].flatMap((id) =>
    [null, DISCONNECTION].map((disconnection) => [
      id,
      disconnection ? 'disconnected' : 'connected',
      ...(['missed', 'scheduled'] as const).map((state) =>
        canSettlePost(findUser(id), { ...ACCOUNT_OF_MAREK, disconnection }, { state }),
      ),
    ]),
  );
  expect(truthTable(['person', 'account of Marek', 'missed post', 'scheduled post'], rows)).toBe(`
person  account of Marek  missed post           scheduled post
ada     connected         yes                   not-missed
ada     disconnected      account-disconnected  account-disconnected
lena    connected         yes                   not-missed
lena    disconnected      account-disconnected  account-disconnected
tomasz  connected         needs-all-accounts    needs-all-accounts
tomasz  disconnected      needs-all-accounts    needs-all-accounts
priya   connected         draft-only            draft-only
priya   disconnected      draft-only            draft-only
`);
});

test('A connected and a disconnected account offer these actions (MAY-RECONNECT, MAY-DISCONNECT, MAY-REMOVE)', () => {
  const rows = [null, DISCONNECTION].map((disconnection) => [
    disconnection ? 'disconnected' : 'connected',
    actionsOf({ disconnection }).join(', '),
  ]);
  expect(truthTable(['account', 'actions'], rows)).toBe(`
account       actions
connected     disconnect, remove
disconnected  reconnect, remove
`);
});

test('Every permission gives active and deactivated people and Super Admins these rights on own and other accounts; an unknown permission gives none', () => {
  const permissions = ['all', 'owned', 'draft', 'none', 'unheard-of'] as SocialPermission[];
  const users = permissions.flatMap((socialPermission) =>
    [true, false].flatMap((active) =>
      [false, true].map((superAdmin) => ({ ...findUser('marek'), socialPermission, active, superAdmin })),
    ),
  );
  const shown = (decision: Decision) => (decision.allowed ? 'yes' : decision.reason);
  const rows = users.map((user) => {
    const onOwnAndOther = (may: (user: User, account: { originalConnector: string }) => Decision) => {
      const own = shown(may(user, ACCOUNT_OF_MAREK));
      const other = shown(may(user, { originalConnector: 'lena' }));
      return own === other ? own : `own ${own}, other ${other}`;
    };
    return [
      [user.socialPermission, user.active ? '' : 'deactivated', user.superAdmin ? 'Super Admin' : '']
        .filter(Boolean)
        .join(', '),
      onOwnAndOther(RIGHT_TO.reconnect),
      onOwnAndOther(RIGHT_TO.disconnect),
      onOwnAndOther(maySettle),
    ];
  });
  expect(truthTable(['person', 'reconnect, connect', 'disconnect, remove', 'settle'], rows)).toBe(`
person                                reconnect, connect    disconnect, remove                     settle
all                                   yes                   own yes, other not-original-connector  yes
all, Super Admin                      yes                   yes                                    yes
all, deactivated                      signed-out            signed-out                             signed-out
all, deactivated, Super Admin         signed-out            signed-out                             signed-out
owned                                 needs-all-accounts    own yes, other not-original-connector  own yes, other needs-all-accounts
owned, Super Admin                    needs-all-accounts    yes                                    own yes, other needs-all-accounts
owned, deactivated                    signed-out            signed-out                             signed-out
owned, deactivated, Super Admin       signed-out            signed-out                             signed-out
draft                                 draft-only            draft-only                             draft-only
draft, Super Admin                    draft-only            draft-only                             draft-only
draft, deactivated                    signed-out            signed-out                             signed-out
draft, deactivated, Super Admin       signed-out            signed-out                             signed-out
none                                  no-social-permission  no-social-permission                   no-social-permission
none, Super Admin                     no-social-permission  no-social-permission                   no-social-permission
none, deactivated                     signed-out            signed-out                             signed-out
none, deactivated, Super Admin        signed-out            signed-out                             signed-out
unheard-of                            needs-all-accounts    no-social-permission                   needs-all-accounts
unheard-of, Super Admin               needs-all-accounts    no-social-permission                   needs-all-accounts
unheard-of, deactivated               signed-out            signed-out                             signed-out
unheard-of, deactivated, Super Admin  signed-out            signed-out                             signed-out
`);
});

describe('Disconnect', () => {
  test('is forbidden with Draft only or None, even to a Super Admin or the original connector (MAY-DISCONNECT)', () => {
    const withPermission = (id: string, socialPermission: SocialPermission) => ({ ...findUser(id), socialPermission });
    const rows = (['draft', 'none'] as const).flatMap((permission) =>
      ['ada', 'marek'].map((id) => [id, permission, mayDisconnect(withPermission(id, permission), ACCOUNT_OF_MAREK)]),
    );
    expect(truthTable(['person', 'permission', 'disconnect'], rows)).toBe(`
person  permission  disconnect
ada     draft       draft-only
marek   draft       draft-only
ada     none        no-social-permission
marek   none        no-social-permission
`);
  });

  test('is allowed only to a Super Admin once the original connector is deactivated (MAY-DISCONNECT)', () => {
    const allowed = PEOPLE.filter((user) => mayDisconnect(user, { originalConnector: 'julia' }).allowed);
    expect(allowed.map(({ id }) => id)).toEqual(['ada']);
  });

  test('is refused to everybody but an active Super Admin or original connector, and so is a removal (MAY-DISCONNECT, MAY-REMOVE)', () => {
    const anybody = fc.record({
      id: fc.constantFrom('marek', 'lena'),
      name: fc.string(),
      email: fc.string(),
      superAdmin: fc.boolean(),
      socialPermission: fc.constantFrom<SocialPermission>('all', 'owned', 'draft', 'none'),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(anybody, (user) => {
        const isEntitled = user.superAdmin || user.id === 'marek';
        fc.pre(!(user.active && isEntitled));
        expect(mayDisconnect(user, ACCOUNT_OF_MAREK).allowed).toBe(false);
        expect(mayRemove(user, ACCOUNT_OF_MAREK).allowed).toBe(false);
      }),
    );
  });
});
