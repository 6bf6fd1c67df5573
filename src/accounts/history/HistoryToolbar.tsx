import { CONNECTION_KINDS } from '../../api/contract/activity.ts';
import { NETWORKS } from '../../api/contract/network.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { formatMonth } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { PERIOD_DAYS } from '../../navigation/known-values.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import chip from '../../ui/styles/chip.module.css';
import styles from './HistoryToolbar.module.css';
import { type HistoryPlace, historyPlaceOf, monthsToChoose, startOfMonth } from './history-url.ts';

interface Props {
  place: HistoryPlace;
  now: string;
  onChange: (change: Partial<HistoryPlace>) => void;
}

/** The filters of the History tab, and a button that shows the accounts lost in the last 30 days (LOSS). */
export function HistoryToolbar({ place, now, onChange }: Props) {
  const { kind, network, period, search } = place;
  const change = (name: 'kind' | 'network' | 'period') => (value: string) =>
    onChange({ [name]: historyPlaceOf(new URLSearchParams({ [name]: value }))[name] });
  const isLostLately = kind === 'lost' && period === PERIOD_DAYS && network === '' && search === '';
  return (
    <div role="search" className={styles.toolbar} aria-label={m.accounts_toolbar()}>
      <SearchField
        label={m.history_search()}
        hint={m.history_search()}
        search={search}
        onChange={(next) => onChange({ search: next })}
      />
      <SelectField
        label={m.history_kind()}
        value={kind}
        options={[
          ['', m.history_kind_connections()],
          ...CONNECTION_KINDS.toReversed().map((each) => [each, KIND[each]()] as const),
          ['all', m.history_kind_all()],
        ]}
        onChange={change('kind')}
      />
      <SelectField
        label={m.social_network()}
        value={network}
        options={[['', m.social_all_networks()], ...NETWORKS.map((each) => [each, NETWORK_NAME[each]] as const)]}
        onChange={change('network')}
      />
      <SelectField
        label={m.history_period()}
        value={period}
        options={[
          ['', m.history_any_time()],
          [PERIOD_DAYS, m.history_last_days()],
          ...monthsToChoose(now, period).map((month) => [month, formatMonth(startOfMonth(month, 0))] as const),
        ]}
        onChange={change('period')}
      />
      <button
        type="button"
        className={chip.chip}
        aria-current={isLostLately ? 'true' : undefined}
        onClick={() => onChange({ kind: 'lost', network: '', period: PERIOD_DAYS, search: '', page: 1 })}
      >
        {m.history_lost_lately()}
      </button>
    </div>
  );
}

const KIND = {
  lost: m.history_kind_lost,
  disconnected: m.history_kind_disconnected,
  reconnected: m.history_kind_reconnected,
  connected: m.history_kind_connected,
};
