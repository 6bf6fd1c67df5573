import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { account, disconnected, startSimulation, withMissedPosts } from '../testing.ts';

/** Ids of records, and texts that are no id. */
const IDS = ['acc-acme-facebook', 'acc-acme-x', 'post-acme-facebook-1', 'acc%2Facme', '%E0%A4%A', '__proto__', 'a'];
/** Values for parameters and fields. Each value is valid for a few of them at most. */
const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e9',
  '101',
  'facebook',
  'Facebook',
  'missed',
  'reconnect-many',
  '9999-12-31T23:59:59Z',
  '%',
  '%C3',
];
/** Names of fields. */
const NAMES = [
  'purpose',
  'network',
  'accountId',
  'accountIds',
  'externalIds',
  'confirmName',
  'scheduledAt',
  'state',
  'iss',
  'code',
  'error',
];

const start = () =>
  startSimulation({ accounts: [account('facebook', withMissedPosts(1)), account('x', disconnected({ days: 2 }))] });

/** All calls but two controls, which accept any JSON and then change everything; controls.test.ts covers their bodies. */
const CALLS = OPERATIONS.filter(({ name }) => name !== 'resetSimulation' && name !== 'moveToNextEvent');

test.each(CALLS)(
  '$call: whatever is sent, a refusal is one that the operation lists, says for each wrong field what is wrong, and changes nothing',
  async ({ method, path, query }) => {
    const errors = vi.spyOn(console, 'error');
    const simulation = start();
    const parameter = fc.tuple(
      fc.constantFrom(...Object.keys(query?.entries ?? {}), 'unknown'),
      fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme' }).map(encodeURIComponent)),
    );
    const value = fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 }));
    const json = fc.oneof(
      fc.dictionary(fc.constantFrom(...NAMES), value).map((body) => JSON.stringify(body)),
      fc.json(),
    );
    const body = method === 'GET' ? fc.constant(undefined) : fc.oneof(json, fc.constantFrom('{', '\uFEFF', undefined));
    const ifMatch = fc.constantFrom('', '*', '"a"', '"acc-acme-facebook.999"', 'W/"acc-acme-facebook.1"');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...IDS),
        fc.array(parameter),
        body,
        ifMatch,
        async (id, parameters, sent, tag) => {
          const before = await simulation.state();
          const search = parameters.map(([name, each]) => `${name}=${each}`).join('&');
          const address = `${path.replace('{id}', id)}?${search}`;
          // The kit throws on a refusal that the operation does not list.
          const reply = await simulation.call(method, address, { body: sent, headers: { 'If-Match': tag } });
          expect(reply.status).toBeLessThan(500);
          if (reply.status < 400) return;
          expect(await simulation.state()).toEqual(before);
          expect(reply.body.detail).toMatch(/\w/);
          if (reply.body.code === 'invalid') expect(reply.body.fields.length).toBeGreaterThan(0);
          for (const field of reply.body.fields ?? []) expect(field.message).toMatch(/\w{3}/);
        },
      ),
      { numRuns: 30 },
    );
    expect(errors).not.toHaveBeenCalled();
  },
);

test.each(
  OPERATIONS.flatMap(({ call, method, path, query }) =>
    Object.keys(query?.entries ?? {}).map((name) => ({ call, method, path, name })),
  ),
)(
  '$call: bytes in $name that are not UTF-8 are refused with a sentence that says so',
  async ({ method, path, name }) => {
    const { status, body } = await start().call(method, `${path.replace('{id}', 'acc-acme-facebook')}?${name}=%C3%28`);
    expect([status, body.code, body.fields[0]]).toEqual([
      422,
      'invalid',
      { path: name, message: 'must be UTF-8, without U+FFFD' },
    ]);
  },
);
