import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';

/** What a person has been shown and is asked to confirm. */
export interface Shown {
  account: Account;
  impact: Impact;
  /** What differs from what was shown before; null the first time. */
  changes: string[] | null;
  /** One for one intention: confirming it again sends the same one. */
  key: string;
}

/** Where a disconnect stands. */
export type DisconnectStep =
  /** What it would do is not known. `error`: why not; null while that is on its way. */
  | { step: 'loading'; error: unknown }
  /** `changed`: the account has changed since a person confirmed it, so it is shown again (F11). */
  | { step: 'ready' | 'changed' | 'working'; shown: Shown }
  /** Somebody else or the network was first (F10). */
  | { step: 'already'; account: Account }
  /** `over`: the right or the account is gone, so nothing is left to confirm (F08, F09). */
  | { step: 'failed' | 'over'; shown: Shown; error: unknown };

interface Facts {
  /** As it is now. */
  account: Account;
  shown: Shown | null;
  /** Why the account or the impact could not be loaded. */
  loadError: unknown;
  /** How the last confirmation has ended; a new one begins as `pending`. */
  write: { status: 'idle' | 'pending' | 'success' | 'error'; error: unknown };
}

/** The step that follows from what is known. A success counts as `working`: the dialog is about to close. */
export function disconnectStep({ account, shown, loadError, write: { status, error } }: Facts): DisconnectStep {
  const isSent = status === 'pending' || status === 'success';
  if (account.disconnection && !isSent) return { step: 'already', account };
  if (!shown) return { step: 'loading', error: loadError };
  if (isSent) return { step: 'working', shown };
  const problem = problemFrom(error);
  const isShownAgain = problem?.account?.revision === shown.account.revision;
  if (status === 'idle' || isShownAgain) return { step: shown.changes ? 'changed' : 'ready', shown };
  return { step: problem?.status === 403 || problem?.status === 404 ? 'over' : 'failed', shown, error };
}
