import { expect, test, vi } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { startSimulation } from '../testing.ts';

const CALLS_WITH_ID = OPERATIONS.filter(({ path }) => path.includes('{id}'));

const UNKNOWN_IDS = [
  ['a plain word', 'nothing'],
  ['the id of another kind of record', 'simulation'],
  ['a property of every object', '__proto__'],
  ['another property of every object', 'constructor'],
  ['a slash', 'acc%2Facme'],
  ['a path to the parent folder', '..%2F..'],
  ['a quote', "acc'"],
  ['a space', '%20'],
  ['an emoji', '%F0%9F%A6%84'],
  ['half of an encoded character', '%E0%A4%A'],
  ['a percent sign alone', '%'],
  ['a zero byte', '%00'],
  ['a very long id', 'a'.repeat(4_000)],
] as const;

const BODIES = [undefined, {}, '{'];

test.each(CALLS_WITH_ID)(
  '$call: an unknown id gets 404, whatever its form and whatever the body',
  async ({ method, path }) => {
    const errors = vi.spyOn(console, 'error');
    const simulation = startSimulation();
    const before = await simulation.state();
    for (const [what, id] of UNKNOWN_IDS) {
      for (const body of method === 'GET' ? [undefined] : BODIES) {
        const headers = { 'If-Match': '"any.1"' };
        const reply = await simulation.call(method, path.replace('{id}', id), { body, headers });
        expect([reply.status, reply.body?.code], what).toEqual([404, 'not-found']);
      }
    }
    expect(await simulation.state()).toEqual(before);
    expect(errors).not.toHaveBeenCalled();
  },
);
