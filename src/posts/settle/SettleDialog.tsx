import { useEffect, useId, useRef } from 'react';
import { useOnline } from '../../api/online.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { ChosenPosts } from './ChosenPosts.tsx';
import { NewTime } from './NewTime.tsx';
import styles from './SettleDialog.module.css';
import { SettleOutcomes } from './SettleOutcomes.tsx';
import type { SettleKind, SettleTarget } from './settling.ts';
import { useSettle } from './use-settle.ts';

interface Props {
  target: SettleTarget;
  onClose: () => void;
}

/** Settles missed posts, one or several: asks, carries out each on its own, and says what became of each. */
export function SettleDialog({ target, onClose }: Props) {
  const { kind, chosen, focusAfter } = target;
  const { step, settled, left, times, now, send, askAgain } = useSettle(target);
  const online = useOnline();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const isAsking = step === 'asking' || step === 'sending';
  const isPending = step === 'sending' || step === 'sending-again';
  const { refusals } = times;
  useEffect(() => {
    if (refusals > 0 && isAsking) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refusals, isAsking]);
  const outcomes = <SettleOutcomes kind={kind} chosen={chosen} settled={settled} />;
  return (
    <ConfirmDialog
      alert={kind === 'delete' && isAsking}
      title={isAsking ? TITLE[kind]({ count: left.length }) : m.connect_results()}
      step={isPending ? 'working' : 'ready'}
      confirm={{ text: CONFIRM[kind](), variant: kind === 'delete' ? 'danger' : 'primary', form: id }}
      buttons={
        !isAsking && (
          <>
            {step !== 'done' && (
              <Button
                key="again"
                isPending={isPending}
                disabledReason={online ? '' : m.app_offline()}
                onClick={kind === 'reschedule' ? askAgain : send}
              >
                {m.app_try_again()}
              </Button>
            )}
            {/* The second half of a double click on the button that stood here is meant for that one (F22). */}
            <Button key="done" variant="primary" onClick={({ detail }) => detail < 2 && onClose()}>
              {m.connect_done()}
            </Button>
          </>
        )
      }
      focusAfter={focusAfter}
      outcome={Object.keys(settled).length > 0 ? outcomes : undefined}
      onClose={onClose}
    >
      {isAsking ? (
        <form
          ref={form}
          id={id}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p>{TEXT[kind]()}</p>
          <ChosenPosts chosen={left}>
            {({ post, name }) =>
              kind === 'reschedule' && (
                <NewTime
                  name={name}
                  value={times.values[post.id] ?? ''}
                  problem={times.problems[post.id] ?? ''}
                  now={now}
                  onChange={(value) => times.change(post.id, value)}
                />
              )
            }
          </ChosenPosts>
        </form>
      ) : (
        outcomes
      )}
    </ConfirmDialog>
  );
}

const TITLE = {
  reschedule: m.social_reschedule_title,
  draft: m.social_drafts_title,
  delete: m.social_delete_title,
} satisfies Record<SettleKind, (inputs: { count: number }) => string>;

const TEXT = {
  reschedule: () => m.social_reschedule_text({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
  draft: m.social_drafts_text,
  delete: m.social_delete_text,
} satisfies Record<SettleKind, () => string>;

const CONFIRM = {
  reschedule: m.social_reschedule,
  draft: m.social_drafts_confirm,
  delete: m.social_delete_confirm,
} satisfies Record<SettleKind, () => string>;
