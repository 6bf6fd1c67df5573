import { expect, test } from 'vitest';
import { account, named, type Simulation, startSimulation, withPublishedPosts } from '../testing.ts';

const ID = 'acc-acme-facebook';
const PATH = `/api/social/accounts/${ID}`;
/** Zażółć & Co, in NFC. */
const NAME = 'Za\u017c\u00f3\u0142\u0107 & Co';
const start = (name = NAME) =>
  startSimulation({ accounts: [account('facebook', named(name, 'acme'), withPublishedPosts(1))] });

/** Requests the removal of the account, with this body, and with its stored version in If-Match. */
const sendRemoval = async (simulation: Simulation, body: unknown, as = 'ada') =>
  simulation.delete(PATH, { as, body, headers: await simulation.ifMatchOf(ID) });

test('a removal deletes the account, its posts and its activity at once; its id then gets 404', async () => {
  const simulation = start();
  const before = await simulation.state();
  expect([before.posts.size > 0, before.activity.size > 0]).toEqual([true, true]);
  const reply = await sendRemoval(simulation, { confirmName: NAME }, 'marek');
  expect([reply.status, reply.text]).toEqual([204, '']);
  // Every reply of the simulation has this header, also one without a body.
  expect(reply.headers.get('X-Mock-Api')).toBe('1');
  expect((await simulation.get(PATH)).body.code).toBe('not-found');
  const { accounts, posts, activity } = await simulation.state();
  expect([accounts.size, posts.size, activity.size]).toEqual([0, 0, 0]);
});

test('the name is compared trimmed and in NFC', async () => {
  expect((await sendRemoval(start(), { confirmName: `  ${NAME.normalize('NFD')} ` })).status).toBe(204);
});

test('a blank name is confirmed by the handle', async () => {
  const simulation = start('  ');
  expect((await sendRemoval(simulation, { confirmName: '' })).body.code).toBe('invalid');
  expect((await sendRemoval(simulation, { confirmName: 'acme' })).status).toBe(204);
});

/** `version` is sent as If-Match: the current version unless given; nothing is sent if it is null. */
const refusals: [string, string, unknown, number, string, version?: string | null][] = [
  ['signed out', 'nobody', { confirmName: NAME }, 401, 'signed-out'],
  ['not JSON', 'ada', 'Acme', 400, 'malformed'],
  ['no body', 'ada', undefined, 400, 'malformed'],
  ['no name', 'ada', {}, 422, 'invalid'],
  ['a number as the name', 'ada', { confirmName: 1 }, 422, 'invalid'],
  ['another name', 'ada', { confirmName: 'Acme' }, 422, 'invalid'],
  ['no right', 'lena', { confirmName: NAME }, 403, 'not-original-connector'],
  [
    'no right and no version: the right is checked first',
    'lena',
    { confirmName: NAME },
    403,
    'not-original-connector',
    null,
  ],
  ['no version', 'ada', { confirmName: NAME }, 428, 'version-required', null],
  ['a stale version', 'ada', { confirmName: NAME }, 412, 'version-stale', `"${ID}.99"`],
];

test.each(refusals)('a removal is refused, and nothing changes: %s', async (_, as, body, status, code, version) => {
  const simulation = start();
  const before = await simulation.state();
  const current = await simulation.ifMatchOf(ID);
  const headers: Record<string, string> =
    version === undefined ? current : version === null ? {} : { 'If-Match': version };
  const reply = await simulation.delete(PATH, { as, body, headers });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  if (code === 'invalid') expect(reply.body.fields[0].path).toBe('confirmName');
  expect(await simulation.state()).toEqual(before);
});

test('a removal repeated with its key gets the saved 204, although the account does not exist any more', async () => {
  const simulation = start();
  const headers = { ...(await simulation.ifMatchOf(ID)), 'Idempotency-Key': 'k' };
  const remove = () => simulation.delete(PATH, { body: { confirmName: NAME }, headers });
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
});

test('an account that is connected again after a removal is a new account with a new id', async () => {
  const simulation = startSimulation({ accounts: [account('facebook')] });
  const old = await simulation.account(ID);
  await simulation.remove(ID);
  const { body: begun } = await simulation.beginSignIn({ purpose: 'connect', network: 'facebook' }, { as: 'lena' });
  const offered = await simulation.completeSignIn(begun.id, await simulation.decideSignIn(begun.id), { as: 'lena' });
  expect(offered.body.candidates).toContainEqual(
    expect.objectContaining({ externalId: old.externalId, state: 'available', name: old.name }),
  );
  const { results } = (
    await simulation.post(`/api/social/authorizations/${begun.id}/connect`, {
      as: 'lena',
      body: { externalIds: [old.externalId], includeLongDisconnected: false },
    })
  ).body;
  expect(results).toMatchObject([{ outcome: 'connected', account: { originalConnector: { id: 'lena' } } }]);
  expect(results[0].account.id).not.toBe(old.id);
  expect((await simulation.get(PATH)).body.code).toBe('not-found');
});

test('each account of the scenario twins is removed by its name as shown, and is not removed by a text with nothing visible', async () => {
  const simulation = startSimulation({ scenario: 'twins' });
  for (const { id } of await simulation.accounts()) {
    const { body } = await simulation.get(`/api/social/accounts/${id}`);
    const remove = async (confirmName: string) =>
      (
        await simulation.delete(`/api/social/accounts/${id}`, {
          body: { confirmName },
          headers: await simulation.ifMatchOf(id),
        })
      ).status;
    for (const nothing of ['', ' ', '\u200B', '\u202E\u202C']) expect(await remove(nothing), id).toBe(422);
    const shown = body.confirmName
      .replaceAll(/[\u202A-\u202E]/g, '')
      .replaceAll(/\s+/g, ' ')
      .normalize('NFD');
    expect(await remove(`\u00a0${shown}\u200F`), `${id}: ${shown}`).toBe(204);
  }
});
