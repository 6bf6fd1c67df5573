import { type FormEvent, useId, useState } from 'react';
import IconPlayerPause from '~icons/tabler/player-pause';
import IconPlayerPlay from '~icons/tabler/player-play';
import { daysAfter } from '../api/date-arithmetic.ts';
import type { SimulationChange } from '../api/simulation.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { fieldValue } from '../ui/time-field.ts';
import styles from './dock-controls.module.css';

const MOVES = [
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
  const [isPast, setPast] = useState(false);
  const move = (change: SimulationChange) => {
    setPast(false);
    onChange(change);
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    const at = new Date(value);
    const isAhead = at.getTime() > Date.parse(now);
    setPast(!isAhead);
    if (isAhead) onChange({ now: at.toISOString() });
  };
  return (
    <form className={styles.group} onSubmit={go} noValidate>
      <div className={styles.moves} role="group" aria-label={m.review_clock()}>
        {MOVES.map(([days, label]) => (
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
          aria-invalid={isPast || undefined}
          aria-describedby={isPast ? id : undefined}
        />
      </label>
      <Button type="submit">{m.review_clock_go()}</Button>
      {isPast && (
        <p id={id} role="alert" className={styles.problem}>
          {m.review_clock_past()}
        </p>
      )}
    </form>
  );
}
