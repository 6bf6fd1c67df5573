import { expect, test } from 'vitest';
import { startSimulation } from '../../mocks/testing.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import { stepLink } from '../api/flows.ts';
import { linkHere } from './link-here.ts';

async function simulationAfter(change: Record<string, unknown>): Promise<SimulationState> {
  const simulation = startSimulation();
  expect((await simulation.control(change)).status).toBe(200);
  return (await simulation.get('/__mock')).body;
}

const HERE = 'http://localhost/settings/marketing/social/accounts?scenario=empty&user=omar&search=acme';

test('a link contains the page, scenario, plan, moment, person, language and theme', async () => {
  const simulation = await simulationAfter({
    scenario: 'expiring',
    plan: 'enterprise',
    now: '2026-12-01T00:00:00.000Z',
  });
  const { pathname, searchParams } = new URL(linkHere(HERE, simulation, 'marek'));
  expect(pathname).toBe('/settings/marketing/social/accounts');
  expect(Object.fromEntries(searchParams)).toEqual({
    search: 'acme',
    scenario: 'expiring',
    plan: 'enterprise',
    now: '2026-12-01T00:00:00.000Z',
    user: 'marek',
    lang: 'en',
    theme: 'system',
  });
});

test('a link contains the latency and the faults', async () => {
  const call = 'POST /api/social/accounts/{id}/disconnect';
  const simulation = await simulationAfter({
    latencyMs: 300,
    faults: ['server-error', { name: 'conflict', call, once: true }],
  });
  const { searchParams } = new URL(linkHere(HERE, simulation, 'ada'));
  expect(searchParams.get('latency')).toBe('300');
  expect(searchParams.get('faults')).toBe(`server-error,conflict@${call}!once`);
});

test('the link of a step keeps the parameters of its path and adds its starting point', () => {
  const link = stepLink(
    {
      id: 'a-step',
      flow: 'errors',
      title: { en: 'A step', pl: 'Krok' },
      start: { scenario: 'twins', user: 'lena' },
      path: '/social/missed?accountId=acc-x',
      actions: [{ press: 'button' }],
      shows: { role: 'button', name: { en: 'A', pl: 'A' }, says: { en: '', pl: '' } },
    },
    { lang: 'pl', theme: 'dark' },
  );
  expect(link).toBe('/social/missed?accountId=acc-x&scenario=twins&user=lena&lang=pl&theme=dark&step=a-step');
});

test('after a step was opened, the link opens that step again, and keeps scenario and person of the address', async () => {
  const simulation = await simulationAfter({ scenario: 'expiring', now: '2026-12-01T00:00:00.000Z' });
  const { searchParams } = new URL(linkHere(`${HERE}&step=disconnect-changed`, simulation, 'marek'));
  expect(Object.fromEntries(searchParams)).toEqual({
    scenario: 'empty',
    user: 'omar',
    search: 'acme',
    step: 'disconnect-changed',
    lang: 'en',
    theme: 'system',
  });
});
