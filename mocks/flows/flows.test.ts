import { expect, test } from 'vitest';
import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import { FLOWS } from '../../src/api/contract/flow.ts';
import { PEOPLE } from '../domain/people.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { FLOW_STEPS } from './flows.ts';

test('every flow has steps, and every step has its own id', () => {
  expect(new Set(FLOW_STEPS.map(({ flow }) => flow))).toEqual(new Set(FLOWS));
  const ids = FLOW_STEPS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('steps start in existing scenarios, with existing people and faults', () => {
  for (const { id, start } of FLOW_STEPS) {
    expect(SCENARIO_NAMES, id).toContain(start.scenario);
    expect(
      PEOPLE.map((person) => person.id),
      id,
    ).toContain(start.user);
    for (const fault of (start.faults ?? '').split(',').filter((each) => each !== '')) {
      expect(FAULT_NAMES, id).toContain(/^[a-z-]+/.exec(fault)?.[0]);
    }
  }
});

test('a step is described in both languages, and names the element that shows that the step is reached', () => {
  for (const { id, title, shows } of FLOW_STEPS) {
    expect(title.en, id).not.toBe('');
    expect(title.pl, id).not.toBe(title.en);
    expect(shows.role, id).toMatch(/^[a-z]+$/);
    expect(shows.name.en + shows.says.en, id).not.toBe('');
    // A text that is the same in both languages would let a page in the wrong language pass.
    expect(`${shows.name.pl} ${shows.says.pl}`, id).not.toBe(`${shows.name.en} ${shows.says.en}`);
  }
});
