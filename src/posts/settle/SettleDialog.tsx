import { useEffect, useId, useRef } from 'react';
import { zoneName } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { HeldButton } from '../../ui/button/HeldButton.tsx';
import { heldFrom } from '../../ui/button/use-held.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { useOfflineReason } from '../../ui/online.ts';
import { ChosenPosts } from './ChosenPosts.tsx';
import { NewTime } from './NewTime.tsx';
import { SettleOutcomes } from './SettleOutcomes.tsx';
import type { SettleTarget } from './settle-target.ts';
import { useSettle } from './use-settle.ts';

interface Props {
  target: SettleTarget;
  onClose: () => void;
}

/** Asks for new times or a confirmation, settles each missed post by its own request, and shows the outcomes. */
export function SettleDialog({ target, onClose }: Props) {
  const { kind, chosen, focusAfter } = target;
  const { phase, results, remaining, times, now, send, askAgain } = useSettle(target);
  const offline = useOfflineReason();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const isAsking = phase === 'asking' || phase === 'sending';
  const isPending = phase === 'sending' || phase === 'sending-again';
  const { refusalCount } = times;
  useEffect(() => {
    if (refusalCount > 0 && isAsking) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refusalCount, isAsking]);
  // Several refusals may ask to wait: Try again is disabled until the longest of these waits has ended.
  const failure = Object.values(results)
    .map((result) => (result.done ? null : result.error))
    .toSorted((a, b) => heldUntil(b) - heldUntil(a))[0];
  const outcomes = <SettleOutcomes chosen={chosen} results={results} />;
  return (
    <ConfirmDialog
      alert={kind === 'delete' && isAsking}
      // An alert about several posts reads out only this sentence, not the list of posts.
      describedBy={remaining.length > 1 ? `${id}-text` : undefined}
      title={isAsking ? TEXTS[kind].title({ count: remaining.length }) : m.ui_results()}
      phase={isPending ? 'working' : 'ready'}
      confirm={{ text: TEXTS[kind].confirm(), variant: kind === 'delete' ? 'danger' : 'primary', form: id }}
      buttons={
        !isAsking && (
          <>
            {phase !== 'done' && (
              <HeldButton
                key="again"
                error={failure}
                isPending={isPending}
                disabledReason={offline}
                onClick={kind === 'reschedule' ? askAgain : send}
              >
                {m.ui_try_again()}
              </HeldButton>
            )}
            {/* Ignores the second click of a double click, which was meant for the confirming button that was here (F22). */}
            <Button key="done" variant="primary" onClick={({ detail }) => detail < 2 && onClose()}>
              {m.ui_done()}
            </Button>
          </>
        )
      }
      focusAfter={focusAfter}
      outcome={Object.keys(results).length > 0 ? outcomes : undefined} // shown in place of the children when somebody else is signed in
      onClose={onClose}
    >
      {isAsking ? (
        <>
          <p id={`${id}-text`}>{TEXTS[kind].text()}</p>
          <form
            ref={form}
            id={id}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              send();
            }}
          >
            <ChosenPosts chosen={remaining}>
              {({ post, name }) =>
                kind === 'reschedule' && (
                  <NewTime
                    postName={name}
                    value={times.values[post.id] ?? ''}
                    error={times.errors[post.id] ?? ''}
                    now={now}
                    onChange={(value) => times.change(post.id, value)}
                  />
                )
              }
            </ChosenPosts>
          </form>
        </>
      ) : (
        outcomes
      )}
    </ConfirmDialog>
  );
}

const heldUntil = (error: unknown): number => heldFrom(error)?.heldUntil ?? 0;

const TEXTS = {
  reschedule: {
    title: m.social_reschedule_title,
    text: () => m.social_reschedule_text({ zone: zoneName() }),
    confirm: m.social_reschedule,
  },
  draft: { title: m.social_drafts_title, text: m.social_drafts_text, confirm: m.social_drafts_confirm },
  delete: { title: m.social_delete_title, text: m.social_delete_text, confirm: m.social_delete_confirm },
};
