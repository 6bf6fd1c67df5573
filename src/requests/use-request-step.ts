import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keysByIntention } from '../api/client.ts';
import { type RequestStep, requestStepMutation } from '../api/requests.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { m } from '../i18n/messages.ts';
import { useIsOpen } from '../ui/dialog/use-is-open.ts';
import { announce, dismissToast, showToast } from '../ui/toasts/toasts.ts';
import { useViewer } from '../ui/viewer/viewing.ts';
import { forgetDraft } from './note-draft.ts';

/** The state of the button for one step of a request. */
export interface StepButton {
  isPending: boolean;
  /** Why the last press failed; null if it did not. */
  error: unknown;
}

/**
 * Sends a reminder of a request, withdraws it or declines it, one call at a time (F22). A repeated press after a failure sends the
 * same key. The caller shows `error`; if the caller is no longer on screen, a message shows it instead.
 * @param onButtonGone called after a step if the pressed button had the focus and has been removed (F75), even if the caller is
 * not on screen any more
 */
export function useRequestStep(onButtonGone: () => void) {
  const queries = useQueryClient();
  const viewer = useViewer();
  const isOpen = useIsOpen();
  const [{ keyOf, forget }] = useState(keysByIntention);
  const mutation = useMutation({
    ...requestStepMutation(queries),
    onSuccess: (_, { step, id, note }) => {
      forget(intentionOf(step, id, note));
      forgetDraft(queries, viewer.id, id);
      const text = DONE_TEXT[step]();
      // After a reminder the open page itself says so. After any other step the request has left the page, so a toast says it.
      if (step !== 'remind' || !isOpen.current) return showToast({ tone: 'good', text });
      dismissToast();
      announce(text);
    },
    onError: (error) => {
      if (!isOpen.current) showToast({ tone: 'bad', text: failedWriteSentence(error), error });
    },
    onSettled: () => {
      // What was loaded is rendered in a microtask (query-client.ts), which may remove the button. This timer runs after that render.
      setTimeout(() => {
        if (document.activeElement === document.body) onButtonGone();
      });
    },
  });
  const { variables, isPending, error } = mutation;
  const takeStep = (step: RequestStep, id: string, note = '') => {
    if (isPending) return;
    mutation.mutate({ step, id, note, key: keyOf(intentionOf(step, id, note)), viewer: viewer.id });
  };
  const buttonOf = (step: RequestStep, id: string): StepButton => {
    const isLastPressed = variables?.step === step && variables.id === id;
    return { isPending: isPending && isLastPressed, error: isLastPressed ? error : null };
  };
  return { takeStep, error, buttonOf };
}

const intentionOf = (step: RequestStep, id: string, note: string): string => `${step} ${id} ${note}`;

const DONE_TEXT = {
  remind: m.ask_answered_remind,
  withdraw: m.ask_answered_withdraw,
  decline: m.ask_answered_decline,
} satisfies Record<RequestStep, () => string>;
