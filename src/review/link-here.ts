import type { Fault } from '../api/contract/fault.ts';
import { LINK_PARAMETERS, LOOKS } from '../api/contract/link.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import { getLocale } from '../i18n/locale.ts';
import { useTheme } from '../ui/styles/theme.ts';
import { faultObject } from './fault-object.ts';
import { lookParameters } from './look/look-state.ts';

/**
 * The link that opens the same screen with the same look, person and state of the simulation, but without what people have
 * changed since the scenario began. If a step was opened, the link instead starts that step again.
 * @param here the current address @param person the id of the person signed in; null for nobody
 */
export function linkHere(here: string, simulation: SimulationState, person: string | null): string {
  const { scenario, plan, now, latencyMs, faults } = simulation;
  const url = new URL(here);
  const isStep = url.searchParams.has('step');
  for (const name of isStep ? Object.keys(LOOKS) : LINK_PARAMETERS) url.searchParams.delete(name);
  const start = {
    scenario,
    plan,
    now,
    user: person ?? '',
    latency: latencyMs > 0 ? String(latencyMs) : '',
    faults: faults.map(faultText).join(','),
  };
  const look = { lang: getLocale(), theme: useTheme.getState().theme, ...lookParameters() };
  for (const [name, value] of Object.entries({ ...(!isStep && start), ...look })) {
    if (value !== '') url.searchParams.set(name, value);
  }
  return url.href;
}

function faultText(fault: Fault): string {
  const { name, call, once } = faultObject(fault);
  return `${name}${call ? `@${call}` : ''}${once ? '!once' : ''}`;
}
