import type { Fault } from '../api/contract/fault.ts';
import { LINK_PARAMETERS } from '../api/contract/link.ts';
import type { Simulation } from '../api/contract/simulation.ts';
import { getLocale } from '../i18n/locale.ts';
import { useTheme } from '../ui/styles/theme.ts';

/**
 * The address that shows the same screen at the same simulated moment: this place with the starting point of
 * the present world. What clicks have changed it cannot say. Where a step was opened, the link leads
 * into it again.
 * @param here the present address @param person who looks; a user's id
 */
export function linkHere(here: string, simulation: Simulation, person: string | null): string {
  const { scenario, plan, now, latencyMs, faults } = simulation;
  const url = new URL(here);
  if (url.searchParams.has('step')) {
    url.searchParams.set('lang', getLocale());
    url.searchParams.set('theme', useTheme.getState().theme);
    return url.href;
  }
  for (const name of LINK_PARAMETERS) url.searchParams.delete(name);
  const start: [string, string][] = [
    ['scenario', scenario],
    ['plan', plan],
    ['now', now],
    ['user', person ?? ''],
    ['lang', getLocale()],
    ['theme', useTheme.getState().theme],
    ['latency', latencyMs > 0 ? String(latencyMs) : ''],
    ['faults', faults.map(faultText).join(',')],
  ];
  for (const [name, value] of start) if (value !== '') url.searchParams.set(name, value);
  return url.href;
}

function faultText(fault: Fault): string {
  if (typeof fault === 'string') return fault;
  return `${fault.name}${fault.call ? `@${fault.call}` : ''}${fault.once ? '!once' : ''}`;
}
