import { describe, expect, test } from 'vitest';
import type { Simulation } from '../testing.ts';
import { ask, ID, start, takeStep } from './test-requests.ts';

/** Each step, the person who may take it, and why it is refused right after the request; undefined if it is allowed then. */
const STEPS = [
  ['remind', 'lena', 'too-soon'],
  ['withdraw', 'lena', undefined],
  ['decline', 'marek', undefined],
] as const;

describe.each(STEPS)('%s (ASK)', (step, as, refusedAtOnce) => {
  test('is refused for anybody else, for an unknown request and for a body that is wrong, and changes nothing', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek');
    const before = await simulation.state();
    const refusal = async (person: string, request = id, body?: unknown) => {
      const reply = await takeStep(simulation, person, request, step, body);
      return [reply.status, reply.body.code, reply.body.fields?.[0].path];
    };
    for (const person of ['ada', 'marek', 'lena', 'tomasz', 'priya'].filter((each) => each !== as)) {
      expect(await refusal(person), person).toEqual([404, 'not-found', undefined]);
    }
    expect(await refusal('omar')).toEqual([403, 'no-social-permission', undefined]);
    expect(await refusal('julia')).toEqual([401, 'signed-out', undefined]);
    for (const other of ['request-0', 'notice-1', ID]) expect((await refusal(as, other))[0], other).toBe(404);
    expect(await refusal(as, id, '{')).toEqual([400, 'malformed', undefined]);
    if (step === 'decline') {
      for (const note of ['x'.repeat(281), '\u200b', ' ', 7]) {
        expect(await refusal(as, id, { note })).toEqual([422, 'invalid', 'note']);
      }
      expect(await refusal(as, id, [])).toEqual([422, 'invalid', '']);
    }
    await simulation.control({ plan: 'free' });
    expect(await refusal(as)).toEqual([403, 'plan-required', undefined]);
    await simulation.control({ plan: 'professional' });
    expect(await simulation.state()).toEqual(before);
    const allowed = await takeStep(simulation, as, id, step);
    expect(allowed.body.code).toBe(refusedAtOnce);
  });

  test.each([
    ['carried out', (simulation: Simulation) => simulation.disconnect(ID, { as: 'marek' })],
    ['declined', (simulation: Simulation, id: string) => takeStep(simulation, 'marek', id, 'decline')],
    ['withdrawn', (simulation: Simulation, id: string) => takeStep(simulation, 'lena', id, 'withdraw')],
    ['ended by a removal', (simulation: Simulation) => simulation.remove(ID, { as: 'ada' })],
  ])('is refused once the request is %s, and changes nothing', async (_, end) => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek');
    await simulation.advance({ days: 2 });
    expect((await end(simulation, id)).status).toBeLessThan(300);
    const before = await simulation.state();
    const reply = await takeStep(simulation, as, id, step);
    expect([reply.status, reply.body.code]).toEqual([409, 'request-over']);
    expect(await simulation.state()).toEqual(before);
  });
});
