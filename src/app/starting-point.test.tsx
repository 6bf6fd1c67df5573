import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { applyStartingPoint } from '../../mocks/starting-point.ts';
import { account, startSimulation } from '../../mocks/testing.ts';
import { STARTING_PARAMETERS } from '../api/contract/link.ts';
import { renderApp } from './test-app.tsx';

/** Opens a link on a simulation that has begun already. */
const openLink = (simulation: ReturnType<typeof startSimulation>, search: string) =>
  applyStartingPoint(search, '/', true, (body) =>
    simulation.send(new Request('http://localhost/__mock', { method: 'PUT', body: JSON.stringify(body) })),
  );

test('“Sign in as Ada” signs Ada in and ends the fault that ended the session; the simulation does not start again', async () => {
  const simulation = startSimulation({ accounts: [account('facebook')] });
  await simulation.disconnect('acc-acme-facebook');
  const other = { name: 'server-error', call: 'GET /api/social/accounts/{id}/impact' };
  await simulation.control({ now: '2026-12-01T00:00:00.000Z', faults: ['signed-out', other] });
  renderApp({ simulation, path: `/?${STARTING_PARAMETERS.map((name) => `${name}=any`).join('&')}&search=acme` });
  const link = await screen.findByRole('link', { name: 'Sign in as Ada Zielińska' });
  expect(link).toHaveAttribute('href', '?search=acme&user=ada');
  expect(await openLink(simulation, link.getAttribute('href') ?? '')).toEqual([]);
  expect((await simulation.get('/__mock')).body).toMatchObject({ now: '2026-12-01T00:00:00.000Z', faults: [other] });
  expect((await simulation.get('/api/session', { as: 'ada' })).status).toBe(200);
  expect((await simulation.account('acc-acme-facebook')).status).toBe('disconnected');
});

test('a link that signs a person in and also switches on the fault signed-out leaves the fault on', async () => {
  const simulation = startSimulation({});
  expect(await openLink(simulation, '?user=ada&faults=signed-out')).toEqual([]);
  expect((await simulation.get('/__mock')).body.faults).toEqual([{ name: 'signed-out', once: false }]);
});

test('a link with unknown values is applied without them, and they are returned', async () => {
  const simulation = startSimulation({});
  expect(await openLink(simulation, '?scenario=empty&now=2020-01-01T00:00:00Z&plan=gold')).toEqual([
    'plan=gold',
    'now=2020-01-01T00:00:00Z',
  ]);
  expect((await simulation.get('/__mock')).body).toMatchObject({ scenario: 'empty', plan: 'professional' });
  expect(await openLink(simulation, '?scenario=nope')).toEqual(['scenario=nope']);
  expect((await simulation.get('/__mock')).body.scenario).toBe('empty');
});

test('an unknown value of the look is left out and returned', async () => {
  const simulation = startSimulation({});
  const look = 'width=361&text-size=9&motion=none&direction=up&texts=short';
  expect(await openLink(simulation, `?${look}&lang=de`)).toEqual([...look.split('&'), 'lang=de']);
  expect(await openLink(simulation, '?width=360&text-size=200&motion=reduced&direction=rtl&texts=long')).toEqual([]);
});
