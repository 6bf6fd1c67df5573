import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { Alert } from '../Alert.tsx';
import type { PersonChange } from './viewing.ts';

/**
 * The state of a request. `waiting`: its reply is still to come, and no alert is shown until then. `unanswered`: no valid reply
 * came, so the request may have been carried out.
 */
export type RequestState = 'waiting' | 'unanswered';

interface Props {
  change: PersonChange;
  /** Whether the results are shown beside the alert. */
  isOutcomeShown?: boolean;
  requestState?: RequestState;
  children?: ReactNode;
}

/** Says that somebody other than the owner of a dialog or sign-in is signed in, and what was changed (F26). */
export function OtherViewerAlert({ change: { owner, signedIn }, isOutcomeShown, requestState, children }: Props) {
  const who = signedIn === null ? m.ui_viewer_unknown({ owner }) : m.ui_viewer_known({ signedIn, owner });
  const what = requestState === 'unanswered' ? m.ui_viewer_unanswered() : isOutcomeShown ? '' : m.ui_nothing_changed();
  return (
    <Alert tone="warning" urgent>
      <p>
        <strong>{who}</strong> <span>{what}</span>
      </p>
      {children}
    </Alert>
  );
}
