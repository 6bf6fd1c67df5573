import { expect, test } from 'vitest';
import { changePermission } from '../test-permission.ts';
import { account, lost, named, startSimulation } from '../testing.ts';

const [ONE, TWO] = ['acc-one-facebook', 'acc-two-facebook'];
const ACCOUNTS = [
  account('facebook', named('One'), lost('security')),
  account('facebook', named('Two'), lost('security')),
];

/** Permissions without the right to reconnect or connect: name, value and the code of the refusal. */
const LESSER_PERMISSIONS = [
  ['Owned accounts only', 'owned', 'needs-all-accounts'],
  ['Draft only', 'draft', 'draft-only'],
  ['None', 'none', 'no-social-permission'],
] as const;
const SIGN_INS = [
  ['one account', { purpose: 'reconnect', accountId: ONE }],
  ['several accounts', { purpose: 'reconnect-many', network: 'facebook', accountIds: [ONE, TWO] }],
  ['new accounts', { purpose: 'connect', network: 'facebook' }],
] as const;

test.each(
  SIGN_INS.flatMap(([what, request]) =>
    LESSER_PERMISSIONS.map((permission) => [what, ...permission, request] as const),
  ),
)(
  'a sign-in for %s is refused if the permission has become %s meanwhile, and no account is connected (MAY-RECONNECT, MAY-CONNECT)',
  async (_, __, permission, code, request) => {
    const simulation = startSimulation({ accounts: ACCOUNTS });
    const { body } = await simulation.beginSignIn(request, { as: 'marek' });
    const result = await simulation.decideSignIn(body.id, 'approve');
    const { accounts, posts } = await simulation.state();
    changePermission('marek', permission);
    const reply = await simulation.completeSignIn(body.id, result, { as: 'marek' });
    expect([reply.status, reply.body.code]).toEqual([403, code]);
    expect(await simulation.state()).toMatchObject({ accounts, posts });
  },
);
