import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { Alert } from '../Alert.tsx';
import type { Successor } from './viewing.ts';

/** What is known of what was sent: an answer is awaited; or none was understood, so that it may have happened. */
export type Sent = 'waiting' | 'unanswered';

interface Props {
  successor: Successor;
  /** What opened it shows the outcome itself. */
  isOutcomeShown?: boolean;
  sent?: Sent;
  /** What is left to press. */
  children?: ReactNode;
}

/** Says that somebody other than the owner of this is signed in, and what has come of it (F26). */
export function OtherViewerAlert({ successor: { before, now }, isOutcomeShown = false, sent, children }: Props) {
  const who = now === null ? m.app_else_somebody({ before }) : m.app_else_signed_in({ now, before });
  const what = sent === 'unanswered' ? m.app_else_unanswered() : isOutcomeShown ? '' : m.app_else_nothing();
  return (
    <Alert tone="warning" urgent>
      <p>
        <strong>{who}</strong> <span>{what}</span>
      </p>
      {children}
    </Alert>
  );
}
