import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { newKey } from '../../api/client.ts';
import { useOnline } from '../../api/online.ts';
import { type Settled, type Settling, settleMutation } from '../../api/posts.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { parseLocalTime } from '../../ui/time-field.ts';
import { announce, showToast } from '../../ui/toasts/toasts.ts';
import { useElapsed } from '../../ui/use-elapsed.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ChosenPosts } from './ChosenPosts.tsx';
import { NewTime } from './NewTime.tsx';
import { SettleOutcomes } from './SettleOutcomes.tsx';
import { isOfAnother, isTimeRefused, isWorthAnother, outcomeSummary } from './settle-text.ts';
import type { Chosen, SettleKind, SettleTarget } from './settling.ts';
import { useNewTimes } from './use-new-times.ts';

interface Props {
  target: SettleTarget;
  /** The server's time. */
  now: string;
  onClose: () => void;
}

/** Settles missed posts, one or several: asks, carries out each on its own, and tells what became of each. */
export function SettleDialog({ target: { kind, chosen, focusAfter }, now, onClose }: Props) {
  const queries = useQueryClient();
  const offline = useOnline() ? '' : m.app_offline();
  const viewer = useViewer();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const isOpen = useIsOpen();
  const times = useNewTimes(chosen, now);
  const keys = useRef(new Map<string, string>());
  const [settled, setSettled] = useState<Record<string, Settled>>({});
  const [isAsking, setAsking] = useState(true);
  const settle = useMutation({
    ...settleMutation(queries),
    onSuccess: (news) => {
      const summary = outcomeSummary(kind, news);
      if (!isOpen.current) {
        showToast({ tone: news.every(({ done }) => done) ? 'good' : 'bad', text: summary });
        return;
      }
      // Nothing has come of it: the dialog itself says who is signed in instead.
      if (news.every(isOfAnother)) return;
      const refused = news.filter(isTimeRefused).map(({ post }) => [post.id, m.social_problem_past()]);
      if (refused.length > 0) times.refuse(Object.fromEntries(refused));
      if (refused.length === news.length) return;
      setSettled((before) => ({ ...before, ...Object.fromEntries(news.map((each) => [each.post.id, each])) }));
      setAsking(false);
      announce(summary);
    },
  });
  const isLong = useElapsed(settle.isPending, 3_000);
  const { refusals } = times;
  useEffect(() => {
    if (refusals > 0 && isAsking) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refusals, isAsking]);

  const left = chosen.filter(({ post }) => isLeft(settled[post.id]));
  const send = () => {
    if (settle.isPending || offline !== '') return;
    if (kind === 'reschedule' && !times.areAhead(left, now)) return;
    settle.mutate({ viewer: viewer.id, settlings: left.map(({ post }) => settlingOf(post)) });
  };
  const settlingOf = (post: Chosen['post']): Settling => {
    const scheduledAt = parseLocalTime(times.values[post.id] ?? '')?.toISOString() ?? '';
    const intention = `${post.id} ${scheduledAt}`;
    const key = keys.current.get(intention) ?? newKey();
    keys.current.set(intention, key);
    return kind === 'reschedule' ? { post, key, kind, scheduledAt } : { post, key, kind };
  };

  const outcomes = <SettleOutcomes kind={kind} chosen={chosen} settled={settled} />;
  return (
    <Dialog
      alert={kind === 'delete' && isAsking}
      title={isAsking ? TITLE[kind]({ count: left.length }) : m.connect_results()}
      focusAfter={focusAfter}
      onClose={onClose}
      sent={settle.isPending ? 'waiting' : undefined}
      outcome={Object.keys(settled).length > 0 ? outcomes : undefined}
      footer={
        isAsking ? (
          <>
            <Button key="cancel" data-first-focus={kind === 'delete' || undefined} onClick={onClose}>
              {m.accounts_cancel()}
            </Button>
            <Button
              key="confirm"
              variant={kind === 'delete' ? 'danger' : 'primary'}
              type="submit"
              form={formId}
              isPending={settle.isPending}
              disabledReason={offline}
            >
              {CONFIRM[kind]()}
            </Button>
          </>
        ) : (
          <>
            {left.length > 0 && (
              <Button
                key="again"
                isPending={settle.isPending}
                disabledReason={offline}
                onClick={kind === 'reschedule' ? () => setAsking(true) : send}
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
    >
      {isAsking ? (
        <form
          ref={form}
          id={formId}
          className="settle-form"
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
      {isLong && <p role="status">{m.accounts_dialog_still_working()}</p>}
    </Dialog>
  );
}

/** Whether it is there to hear of an end: closed meanwhile, it has the page tell (F29). */
function useIsOpen() {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}

const isLeft = (settled: Settled | undefined): boolean => settled === undefined || isWorthAnother(settled);

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
