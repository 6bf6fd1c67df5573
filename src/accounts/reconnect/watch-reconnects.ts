import type { QueryClient } from '@tanstack/react-query';
import { invalidateEverything, showAndReload } from '../../api/accounts.ts';
import type { Completion } from '../../api/contract/authorization.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { ACCOUNTS_PATH, postsPath } from '../../navigation/paths.ts';
import { endSignIn, type SignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { focusFirst } from '../../ui/focus.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { ACCOUNTS_HEADING_ID, rowLinkId } from '../element-ids.ts';

/**
 * After each reconnect, done or failed, loads the data again, and shows a message unless the page itself shows the failure.
 * @returns a function that stops this
 */
export function watchReconnects(queries: QueryClient): () => void {
  const report = async (signIn: SignIn) => {
    if (signIn.phase === 'failed' && signIn.request.purpose === 'reconnect') {
      await invalidateEverything(queries);
      // The Accounts tab and the pages of accounts show the failure themselves; pages not about accounts get a message (RETRY).
      if (!location.pathname.includes(ACCOUNTS_PATH)) {
        const link = { to: listPath(), text: m.accounts_back() };
        showToast({ tone: 'bad', text: failedWriteSentence(signIn.error), error: signIn.error, link });
      }
    }
    if (signIn.phase !== 'done' || signIn.completion.purpose !== 'reconnect') return;
    const { completion } = signIn;
    const { account, missed } = completion;
    endSignIn();
    await showAndReload(queries, account);
    showToast({
      tone: 'good',
      text: reconnectedSentence(completion),
      link: missed.length > 0 ? { to: postsPath('missed', account.id), text: m.accounts_see_missed() } : undefined,
    });
    // React Query renders the list in a timer. The timer here is set later, so it runs when the changed row is on the page (F75).
    setTimeout(() => {
      const { activeElement } = document;
      const isFocusLost = activeElement === document.body || activeElement === null;
      if (isFocusLost) focusFirst(rowLinkId(account.id), ACCOUNTS_HEADING_ID);
      // The row with the focus may have moved in the list.
      else if (activeElement.id === rowLinkId(account.id)) activeElement.scrollIntoView({ block: 'nearest' });
    });
  };
  void report(useSignIn.getState());
  return useSignIn.subscribe((signIn) => void report(signIn));
}

type ReconnectCompletion = Extract<Completion, { purpose: 'reconnect' }>;

function reconnectedSentence({ account, missed, resumed, history }: ReconnectCompletion): string {
  const allMissedCount = account.posts.missed;
  return [
    m.accounts_reconnected_done({ account: accountName(account) }),
    history === 'gone' && m.accounts_reconnected_history_gone(),
    resumed > 0 && m.accounts_reconnected_resumed({ count: resumed }),
    missed.length > 0 && m.accounts_reconnected_missed({ count: missed.length }),
    missed.length > 0 && allMissedCount > missed.length && m.accounts_reconnected_missed_all({ count: allMissedCount }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
