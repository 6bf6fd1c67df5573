import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import IconFlask from '~icons/tabler/flask';
import { runsInPageQuery, simulationQuery, startupReportQuery } from '../api/simulation.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { loadPart, partOf } from '../ui/load-part.ts';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './SimulationBanner.module.css';
import { usePopupFault } from './use-popup-fault.ts';

const StorageNotice = loadPart(
  partOf(() => import('./StorageNotice.tsx')),
  (part) => part.StorageNotice,
);

/** Says that the API is simulated, and what its clock shows. */
export function SimulationBanner() {
  const { data } = useQuery(simulationQuery);
  const { data: startup } = useQuery(startupReportQuery);
  const { data: runsInPage } = useQuery(runsInPageQuery);
  usePopupFault();
  const wrongParameters = startup?.unknownParameters ?? [];
  const warning = wrongParameters.length > 0 && m.review_link_wrong({ wrong: wrongParameters.join(', ') });
  useEffect(() => {
    if (warning) announce(warning);
  }, [warning]);
  return (
    <aside className={styles.banner} aria-label={m.review_simulated()}>
      <IconFlask size={16} aria-hidden="true" />
      <strong>{m.review_simulated()}</strong>
      <span>{data ? m.review_simulated_now({ date: formatDateTime(data.now) }) : '\u00A0'}</span>
      {runsInPage && <span>{m.review_simulated_in_page()}</span>}
      {warning && <strong>{warning}</strong>}
      <span className={styles.madeUp}>{m.review_simulated_made_up()}</span>
      {startup && (startup.unsaved || startup.restarted || startup.damagedRecords > 0) && (
        <StorageNotice report={startup} />
      )}
    </aside>
  );
}
