import { useEffect, useRef } from 'react';
import { useSignIn } from '../../sign-in/sign-in.ts';
import { usePersonChange, useViewer } from '../../ui/viewer/viewing.ts';
import { RECONNECT_BAR_ID, type ReconnectBarProps } from '../list-parts.ts';
import { OtherPersonAlert } from './OtherPersonAlert.tsx';
import { OutcomesBar } from './OutcomesBar.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { currentStep, setQueue, useQueue } from './queue.ts';
import styles from './ReconnectBar.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { useSelection } from './use-selection.ts';

/** The selection, the progress or the outcomes of several reconnects, in the place of the toolbar. */
export function ReconnectBar({ listed, listId }: ReconnectBarProps) {
  const viewerId = useViewer().id;
  const queue = useQueue((state) => (state.queue?.viewer.id === viewerId ? state.queue : null));
  const { ids } = useSelection();
  const isRunning = queue !== null && currentStep(queue) !== undefined;
  const part = isRunning ? 'progress' : ids.length > 0 ? 'selection' : 'outcomes';
  const change = usePersonChange(queue?.viewer);
  const isChecking = useSignIn(({ phase }) => phase === 'checking');
  const bar = useRef<HTMLElement>(null);
  const shown = useRef({ part, listId });
  // The button that was pressed may have disappeared with the previous part (F75).
  useEffect(() => {
    const { activeElement } = document;
    if (shown.current.part !== part && (activeElement === document.body || activeElement === null)) {
      bar.current?.focus({ preventScroll: true });
    }
    if (shown.current.listId !== listId) dropFinishedQueue();
    shown.current = { part, listId };
  }, [part, listId]);
  useEffect(() => dropFinishedQueue, []);
  if (part === 'outcomes' && !queue) return null;
  if (change && queue && isRunning && !isChecking) return <OtherPersonAlert change={change} queue={queue} />;
  return (
    <section
      ref={bar}
      id={RECONNECT_BAR_ID}
      tabIndex={-1}
      className={styles.bar}
      data-part="reconnect-bar"
      aria-labelledby="reconnect-bar-title"
    >
      {part === 'selection' && <SelectionBar listed={listed} />}
      {part === 'progress' && queue && <ProgressBar queue={queue} />}
      {part === 'outcomes' && queue && <OutcomesBar queue={queue} />}
    </section>
  );
}

/** Drops a queue that is over, with its outcomes. */
function dropFinishedQueue(): void {
  const { queue } = useQueue.getState();
  if (queue && !currentStep(queue)) setQueue(null);
}
