import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { announce, dismissToast, showToast, type Toast } from '../ui/toasts/toasts.ts';
import { rowLinkId } from './element-ids.ts';

/**
 * Announces what an act of this tab has done to an account. A message on screen says the same, unless a row of the list shows the
 * account and so what was done to it.
 * @param offer the message shown beside such a row: it has the part of `message` that the row does not show
 */
export function reportOutcome(accountId: string, message: Toast, offer?: Toast): void {
  const hasRow = location.pathname.endsWith(ACCOUNTS_PATH) && document.getElementById(rowLinkId(accountId)) !== null;
  if (!hasRow) showToast(message);
  else if (offer) showToast(offer);
  else dismissToast();
  announce(message.text);
}
