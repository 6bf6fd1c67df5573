import type { Fault } from '../api/contract/fault.ts';
import { LINK_PARAMETERS } from '../api/contract/link.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import { getLocale } from '../i18n/locale.ts';
import { useTheme } from '../ui/styles/theme.ts';
import { inLongForm } from './fault-form.ts';

/**
 * The address that opens the same screen with the simulation's scenario, plan, moment and person. It leaves out what
 * people have changed since the scenario began. If a step was opened, it is the link to that step.
 * @param here the current address @param person the id of the person signed in
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
  const { name, call, once } = inLongForm(fault);
  return `${name}${call ? `@${call}` : ''}${once ? '!once' : ''}`;
}
