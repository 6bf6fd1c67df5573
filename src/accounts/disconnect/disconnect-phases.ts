import { isRefusedForGood, problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';

/** What the dialog shows for confirmation: the account in one version, and the impact of its disconnect. */
export interface ShownImpact {
  account: Account;
  impact: Impact;
  /** How the impact differs from the impact shown before; empty if it is the same, null if none was shown before. */
  changes: string[] | null;
  /** The idempotency key. Another try after a failure sends the same key. */
  key: string;
}

/** A phase of the Disconnect dialog. */
export type DisconnectPhase =
  /** The impact is not read yet. `error`: why reading it failed; null while a read may still succeed. */
  | { phase: 'loading'; error: unknown }
  /** `changed`: the account has changed since the confirmation, so another confirmation is needed (F11). */
  | { phase: 'ready' | 'changed' | 'working'; shown: ShownImpact }
  /** Another person or the network disconnected the account first (F10). */
  | { phase: 'disconnected-meanwhile'; account: Account }
  /** `refused-for-good`: the viewer has lost the right, or the account was removed, so nothing is left to confirm (F08, F09). */
  | { phase: 'failed' | 'refused-for-good'; shown: ShownImpact; error: unknown };

interface PhaseInputs {
  account: Account;
  shown: ShownImpact | null;
  /** Why the account or the impact could not be loaded. */
  loadError: unknown;
  /** The state of the last request to disconnect. */
  write: { status: 'idle' | 'pending' | 'success' | 'error'; error: unknown };
}

/** The phase that the dialog is in. A success still counts as `working`, since the dialog is about to close. */
export function disconnectPhase({ account, shown, loadError, write: { status, error } }: PhaseInputs): DisconnectPhase {
  const isPendingOrDone = status === 'pending' || status === 'success';
  if (account.disconnection && !isPendingOrDone) return { phase: 'disconnected-meanwhile', account };
  if (!shown) return { phase: 'loading', error: loadError };
  if (isPendingOrDone) return { phase: 'working', shown };
  // A refusal of an old version carries the new one; once that is shown, the person can confirm again (F11).
  const isNewVersionShown = problemFrom(error)?.account?.revision === shown.account.revision;
  if (status === 'idle' || isNewVersionShown) return { phase: shown.changes ? 'changed' : 'ready', shown };
  return { phase: isRefusedForGood(error) ? 'refused-for-good' : 'failed', shown, error };
}
