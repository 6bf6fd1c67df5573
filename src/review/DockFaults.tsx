import { useState } from 'react';
import IconX from '~icons/tabler/x';
import type { Fault, FaultName } from '../api/contract/fault.ts';
import { CALLS, CALLS_AFFECTED_BY } from '../api/contract/operations/operation-list.ts';
import type { SimulationState } from '../api/contract/simulation.ts';
import type { SimulationChange } from '../api/simulation.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './dock-controls.module.css';
import { faultObject } from './fault-object.ts';

const ALL_CALLS = '';

interface Props {
  simulation: SimulationState;
  onChange: (change: SimulationChange) => void;
}

/** The part of the review tools that adds and removes faults. */
export function DockFaults({ simulation: { faults, faultNames }, onChange }: Props) {
  const [name, setName] = useState(faultNames[0] as FaultName);
  const calls = CALLS_AFFECTED_BY[name] ?? CALLS;
  const [call, setCall] = useState(ALL_CALLS);
  const [times, setTimes] = useState('once');
  const add = () => {
    const fault = { name, once: times === 'once', ...(call !== ALL_CALLS && { call }) };
    onChange({ faults: [...faults, fault] });
  };
  return (
    <div className={styles.group}>
      <SelectField
        label={m.review_fault()}
        value={name}
        options={faultNames.map((each) => [each, each])}
        onChange={(each) => {
          setName(each as FaultName);
          setCall(ALL_CALLS);
        }}
      />
      <SelectField
        label={m.review_fault_call()}
        value={call}
        options={[[ALL_CALLS, m.review_fault_all()], ...calls.map((each) => [each, each] as const)]}
        onChange={setCall}
      />
      <SelectField
        label={m.review_fault_times()}
        value={times}
        options={[
          ['once', m.review_fault_once()],
          ['always', m.review_fault_always()],
        ]}
        onChange={setTimes}
      />
      <Button onClick={add}>{m.review_fault_add()}</Button>
      {faults.length > 0 && (
        <ul className={styles.faults} aria-label={m.review_faults()}>
          {faults.map((fault, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may be on twice
            <li key={index}>
              <span>{faultSentence(fault)}</span>
              <IconButton
                aria-label={m.review_fault_off({ fault: faultSentence(fault) })}
                onClick={() => onChange({ faults: faults.toSpliced(index, 1) })}
              >
                <IconX size={16} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function faultSentence(fault: Fault): string {
  const { name, call, once } = faultObject(fault);
  const times = once ? m.review_fault_once() : m.review_fault_always();
  return m.review_fault_description({ fault: name, call: call ?? m.review_fault_all(), times });
}
