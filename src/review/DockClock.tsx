import { type FormEvent, useId, useState } from 'react';
import IconPlayerPause from '~icons/tabler/player-pause';
import IconPlayerPlay from '~icons/tabler/player-play';
import { daysAfter } from '../api/date-arithmetic.ts';
import type { SimulationChange } from '../api/simulation.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { fieldValue, parseLocalTime, timeExists } from '../ui/time-field.ts';
import styles from './dock-controls.module.css';

const MOVES_BY_DAYS = [
  [1, m.review_day],
  [7, m.review_week],
  [30, m.review_month],
] as const;

interface Props {
  now: string;
  running: boolean;
  onChange: (change: SimulationChange) => void;
}

/** Moves the simulated clock forward: by days, to a time in the browser's zone, or to the next event. */
export function DockClock({ now, running, onChange }: Props) {
  const id = useId();
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState('');
  const move = (change: SimulationChange) => {
    setProblem('');
    onChange(change);
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    const at = parseLocalTime(value, now);
    const found = problemOf(value, at, now);
    if (at && found === '') move({ now: at.toISOString() });
    else setProblem(found);
  };
  return (
    <form className={styles.group} onSubmit={go} noValidate>
      <div className={styles.moves} role="group" aria-label={m.review_clock()}>
        {MOVES_BY_DAYS.map(([days, label]) => (
          <Button key={days} onClick={() => move({ now: daysAfter(now, days) })}>
            {label()}
          </Button>
        ))}
        <Button onClick={() => move('next-event')}>{m.review_next()}</Button>
        <Button className={styles.running} aria-pressed={running} onClick={() => onChange({ running: !running })}>
          {running ? <IconPlayerPause size={16} aria-hidden="true" /> : <IconPlayerPlay size={16} aria-hidden="true" />}
          <span>{m.review_running()}</span>
        </Button>
      </div>
      <label>
        <span>{m.review_clock_to()}</span>
        <input
          type="datetime-local"
          min={fieldValue(new Date(now))}
          value={value}
          onChange={({ target }) => setValue(target.value)}
          aria-invalid={problem !== '' || undefined}
          aria-describedby={problem === '' ? undefined : id}
        />
      </label>
      <Button type="submit">{m.review_clock_go()}</Button>
      {problem !== '' && (
        <p id={id} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}

/** Why the clock cannot move to the moment of the field; empty if it can. */
function problemOf(value: string, at: Date | null, now: string): string {
  if (!at) return m.social_time_missing();
  if (!timeExists(value)) return m.social_time_skipped({ date: formatDateTime(at.toISOString()) });
  return at > new Date(now) ? '' : m.review_clock_past();
}
