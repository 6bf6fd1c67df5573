import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { conditionQuery, simulationQuery } from '../api/simulation.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/paraglide/messages.js';
import { usePopupFault } from './use-popup-fault.ts';

/** Says that the API is simulated, and which moment it is there (SPEC section 6). */
export function SimulationBanner() {
  const { data } = useQuery(simulationQuery);
  const { data: condition } = useQuery(conditionQuery);
  usePopupFault();
  return (
    <aside className="simulation-banner" aria-label={m.app_simulated()}>
      <IconFlask size={16} aria-hidden="true" />
      <strong>{m.app_simulated()}</strong>
      <span>{data ? m.app_simulated_now({ date: formatDateTime(data.now) }) : '\u00A0'}</span>
      {condition?.isKept === false && <span>{m.app_simulated_unsaved()}</span>}
      {condition?.isInPage && <span>{m.app_simulated_in_page()}</span>}
      <span className="simulation-fiction">{m.app_simulated_fiction()}</span>
    </aside>
  );
}
