import type { Plan } from '../api/contract/rights.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import type { SimulationChange } from '../api/simulation.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './dock-controls.module.css';

const LATENCIES = [0, 300, 1_000, 3_000];

interface Props {
  simulation: SimulationState;
  onChange: (change: SimulationChange) => void;
  /** The id of the person signed in; null for nobody. */
  person: string | null;
  onPerson: (id: string) => void;
}

export function DockScenario({ simulation, onChange, person, onPerson }: Props) {
  const { users, scenario, scenarios, plan, plans, latencyMs } = simulation;
  const latencies = LATENCIES.includes(latencyMs) ? LATENCIES : [...LATENCIES, latencyMs];
  return (
    <div className={styles.group}>
      <SelectField
        label={m.review_person()}
        value={person ?? ''}
        options={[
          ...(users.some(({ id }) => id === person) ? [] : [[person ?? '', m.review_person_nobody()] as const]),
          ...users.map(({ id, name, active }) => [id, active ? name : m.review_person_inactive({ name })] as const),
        ]}
        onChange={onPerson}
      />
      <SelectField
        label={m.review_scenario()}
        value={scenario}
        options={scenarios.map((name) => [name, name])}
        onChange={(name) => onChange({ scenario: name })}
      />
      <SelectField
        label={m.review_plan()}
        value={plan}
        options={plans.map((name) => [name, name])}
        onChange={(name) => onChange({ plan: name as Plan })}
      />
      <SelectField
        label={m.review_latency()}
        value={String(latencyMs)}
        options={latencies.map((ms) => [
          String(ms),
          ms === 0 ? m.review_latency_none() : m.review_latency_ms({ ms: formatNumber(ms) }),
        ])}
        onChange={(ms) => onChange({ latencyMs: Number(ms) })}
      />
      <Button title={m.review_reset_hint()} onClick={() => onChange('reset')}>
        {m.review_reset()}
      </Button>
    </div>
  );
}
