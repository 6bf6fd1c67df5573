import ICAL from 'ical.js';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ActivityPage } from '../../src/api/contract/activity.ts';
import type { Calendar } from '../../src/api/contract/calendar.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { account, expiringIn, named, type Simulation, startSimulation } from '../testing.ts';

const pageOf = async (simulation: Simulation, query = ''): Promise<ActivityPage> =>
  (await simulation.get(`/api/social/activity?pageSize=100${query}`)).body;

/** Names that a file must keep as text: formulas, also with a line break, commas, quotes, a line break, an emoji, a mark of direction. */
const HARD_NAMES = [
  '=1+1\nTwo',
  '=HYPERLINK("http://example.com")',
  '+48 22 100',
  '-1',
  '@acme',
  'A, "B"',
  'One\nTwo',
  '🚲 Bikes',
  '\u202eAcme',
];

const withHardNames = () =>
  startSimulation({
    accounts: HARD_NAMES.map((name, index) => account('facebook', named(name, `h${index}`), expiringIn({ days: 5 }))),
  });

test('the file has the whole activity in the order of the list, and every name as text that no spreadsheet runs', async () => {
  const simulation = withHardNames();
  const reply = await simulation.get('/api/social/activity.csv?kind=connected');
  expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(reply.headers.get('Content-Disposition')).toBe('attachment; filename="social-accounts-activity.csv"');
  // Every line break outside of quotes has a carriage return before its line feed.
  expect(reply.text.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[^\r]\n/);
  const { data, errors } = Papa.parse<Record<string, string>>(reply.text, { header: true, skipEmptyLines: true });
  const listed = await pageOf(simulation, '&kind=connected');
  expect(errors).toEqual([]);
  expect(data.map(({ time, event }) => [time, event])).toEqual(listed.items.map(({ at, kind }) => [at, kind]));
  const isFormula = (name: string) => /^[=+\-@]/.test(name);
  expect(data.map((row) => row.account)).toEqual(
    listed.items.map(({ account: { name } }) => (isFormula(name) ? `'${name}` : name)),
  );
  for (const cell of data.flatMap((row) => Object.values(row))) expect(isFormula(cell), cell).toBe(false);
});

test('one file has all entries, also if there are more than ten thousand', async () => {
  const simulation = startSimulation({ scenario: 'ten-thousand' });
  const { total } = await pageOf(simulation);
  expect(total).toBeGreaterThan(10_000);
  const { text } = await simulation.get('/api/social/activity.csv');
  expect(Papa.parse(text, { header: true, skipEmptyLines: true }).data).toHaveLength(total);
});

// The scenario `ten-thousand` would take minutes, and `plan-required` refuses the calls.
test.each(SCENARIO_NAMES.filter((name) => !['ten-thousand', 'plan-required'].includes(name)))(
  'in %s the calendar file has exactly the coming dates, each as an event that has no length and blocks no time (COMING)',
  async (scenario) => {
    const simulation = startSimulation({ scenario });
    const { items }: Calendar = (await simulation.get('/api/social/calendar?days=366')).body;
    const reply = await simulation.get('/api/social/calendar.ics?days=366');
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = eventsIn(reply.text);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(items.map(({ at }) => at));
    for (const [index, event] of events.entries()) {
      const { kind, account: about } = items[index] ?? expect.unreachable();
      expect(event.uid).toBe(`${about.id}-${kind}@social-settings.invalid`);
      expect(event.summary).toContain(about.name);
      expect(event.duration.toSeconds()).toBe(0);
      expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(event.startDate.zone.tzid).toBe('UTC');
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  },
);

test('the calendar file has every name as text, and its events keep their ids while time passes', async () => {
  const simulation = withHardNames();
  const read = async () => eventsIn((await simulation.get('/api/social/calendar.ics')).text);
  const before = await read();
  for (const name of HARD_NAMES)
    expect(
      before.some(({ summary }) => summary.startsWith(`${name} (`)),
      name,
    ).toBe(true);
  await simulation.advance({ days: 1 });
  expect((await read()).map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
});

/** The events of a calendar file, read by another library than the one that wrote it. */
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
