import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { focusSignInWindow, type SignIn, startSignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { Button, buttonClass } from '../../ui/button/Button.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { useOfflineReason } from '../../ui/online.ts';
import text from '../../ui/styles/text.module.css';
import { useScreenHold } from '../../ui/viewer/screen-hold.ts';
import { RECONNECT_BAR_ID } from '../list-parts.ts';
import { currentStep, type Queue, type Step, setQueue } from './queue.ts';
import { requestOf, signInOf } from './queue-steps.ts';
import styles from './ReconnectBar.module.css';
import { stopQueue } from './watch-queue.ts';

/** How far the queue is, and the buttons that open its next sign-in or stop it. */
export function ProgressBar({ queue }: { queue: Queue }) {
  useScreenHold();
  const signIn = useSignIn();
  const step = currentStep(queue);
  const own = step ? signInOf(step, signIn) : null;
  useKeepFocusInBar(JSON.stringify([step?.network, own]));
  if (!step) return null;
  const later = queue.steps.filter((each) => each.state === 'waiting' && each !== step);
  const isUnderWay = own !== null && own.phase !== 'failed';
  const stop = () => {
    if (isUnderWay && later.length > 0 && !queue.isStopping) {
      setQueue({ ...queue, isStopping: true });
      return;
    }
    stopQueue(queue);
  };
  const ids = queue.steps.flatMap(({ accountIds }) => accountIds);
  const outcomeCount = Object.keys(queue.outcomes).length;
  const awaitedCount = ids.filter((id) => !(id in queue.outcomes)).length;
  return (
    <>
      <p role="status">
        <strong id="reconnect-bar-title">{m.many_reconnecting({ count: ids.length })}</strong>{' '}
        <span className={text.quiet}>{progressSentence(queue, step, later, own)}</span>{' '}
        {/* The sentence says the same. */}
        <progress className={styles.meter} aria-hidden="true" value={outcomeCount} max={outcomeCount + awaitedCount} />
      </p>
      <SignInButton queue={queue} step={step} />
      {own?.phase !== 'checking' && (
        <Button size="small" onClick={stop}>
          {isUnderWay && later.length > 0 && !queue.isStopping ? m.many_stop_after() : m.many_stop()}
        </Button>
      )}
    </>
  );
}

/** Keeps the focus in the bar when a change of the sign-in removes the focused button (F75). @param buttonsKey changes with the buttons */
function useKeepFocusInBar(buttonsKey: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const update = () => {
      hadFocus.current = document.getElementById(RECONNECT_BAR_ID)?.contains(document.activeElement) ?? false;
    };
    update();
    document.addEventListener('focusin', update);
    return () => document.removeEventListener('focusin', update);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the buttons change
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusFirst(RECONNECT_BAR_ID);
  }, [buttonsKey]);
}

function progressSentence(queue: Queue, step: Step, later: readonly Step[], signIn: SignIn | null): string {
  const outcomes = Object.values(queue.outcomes);
  const doneCount = outcomes.filter(({ kind }) => kind !== 'refused').length;
  const refusedCount = outcomes.length - doneCount;
  const network = NETWORK_NAME[step.network];
  const [next] = later;
  const isOpen = signIn !== null;
  const isBlocked = signIn?.phase === 'waiting' && signIn.isBlocked;
  const now = isBlocked ? m.many_progress_blocked : isOpen ? m.many_progress_waiting : m.many_progress_next;
  return [
    doneCount > 0 && m.many_progress_done({ count: doneCount }),
    refusedCount > 0 && m.many_progress_refused({ count: refusedCount }),
    now({ network }),
    queue.isStopping && m.many_progress_stopping(),
    isOpen && !queue.isStopping && next && m.many_progress_next({ network: NETWORK_NAME[next.network] }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Opens the window of the present sign-in, or brings it to the front. A browser opens a window only after a press. */
function SignInButton({ queue, step }: { queue: Queue; step: Step }) {
  const signIn = signInOf(step, useSignIn());
  const { pathname, search } = useLocation();
  const offlineReason = useOfflineReason();
  const open = () => void startSignIn(queue.viewer, requestOf(step), pathname + search);
  const network = NETWORK_NAME[step.network];
  if (signIn === null || (signIn.phase === 'waiting' && signIn.looksClosed)) {
    return (
      <Button size="small" variant="primary" disabledReason={offlineReason} onClick={open}>
        {m.many_open({ network })}
      </Button>
    );
  }
  if (signIn.phase !== 'waiting') return null;
  if (signIn.isBlocked) {
    return (
      <a className={buttonClass('primary', 'small')} href={signIn.url} target={signIn.linkTarget}>
        {m.many_open({ network })}
      </a>
    );
  }
  return (
    <Button size="small" onClick={focusSignInWindow}>
      {m.connect_sign_in_show()}
    </Button>
  );
}
