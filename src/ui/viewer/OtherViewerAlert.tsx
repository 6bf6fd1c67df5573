import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { Alert } from '../Alert.tsx';
import type { PersonChange } from './viewing.ts';

/**
 * What is known of the reply to a write. `awaited`: it is still to come, and no alert is shown until then. `missing`: no valid
 * reply came, so the write may have been carried out.
 */
export type ReplyState = 'awaited' | 'missing';

interface Props {
  change: PersonChange;
  /** Whether the results are shown beside the alert. */
  isOutcomeShown?: boolean;
  replyState?: ReplyState;
  children?: ReactNode;
}

/** Says that somebody other than the owner of a dialog or sign-in is signed in, and whether anything was changed (F26). */
export function OtherViewerAlert({ change: { owner, signedIn }, isOutcomeShown, replyState, children }: Props) {
  const who = signedIn === null ? m.ui_viewer_unknown({ owner }) : m.ui_viewer_known({ signedIn, owner });
  const what = replyState === 'missing' ? m.ui_viewer_unanswered() : isOutcomeShown ? '' : m.ui_nothing_changed();
  return (
    <Alert tone="warning" urgent>
      <p>
        <strong>{who}</strong> <span>{what}</span>
      </p>
      {children}
    </Alert>
  );
}
