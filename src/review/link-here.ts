import type { Fault } from '../api/contract/fault.ts';
import { LINK_PARAMETERS } from '../api/contract/link.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import { getLocale } from '../i18n/locale.ts';
import { useTheme } from '../ui/styles/theme.ts';
import { faultObject } from './fault-object.ts';

/**
 * The link that opens the same screen with the same person and state of the simulation, but without what people have
 * changed since the scenario began. If a step was opened, the link instead starts that step again.
 * @param here the current address @param person the id of the person signed in; null for nobody
 */
export function linkHere(here: string, simulation: SimulationState, person: string | null): string {
  const { scenario, plan, now, latencyMs, faults } = simulation;
  const url = new URL(here);
  const isStep = url.searchParams.has('step');
  if (!isStep) for (const name of LINK_PARAMETERS) url.searchParams.delete(name);
  const start = {
    scenario,
    plan,
    now,
    user: person ?? '',
    latency: latencyMs > 0 ? String(latencyMs) : '',
    faults: faults.map(faultText).join(','),
  };
  const langAndTheme = { lang: getLocale(), theme: useTheme.getState().theme };
  for (const [name, value] of Object.entries({ ...(!isStep && start), ...langAndTheme })) {
    if (value !== '') url.searchParams.set(name, value);
  }
  return url.href;
}

function faultText(fault: Fault): string {
  const { name, call, once } = faultObject(fault);
  return `${name}${call ? `@${call}` : ''}${once ? '!once' : ''}`;
}
