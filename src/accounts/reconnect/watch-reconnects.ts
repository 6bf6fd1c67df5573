import type { QueryClient } from '@tanstack/react-query';
import { accountQuery, invalidateEverything, showAndReload } from '../../api/accounts.ts';
import { mayHaveSucceeded } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { type Completion, MAX_RECONNECTS } from '../../api/contract/authorization.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
import { ALWAYS_STALE } from '../../api/stale-times.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { listPath, selectQuery } from '../../navigation/list-path.ts';
import { ACCOUNTS_PATH, postsPath } from '../../navigation/paths.ts';
import { endSignIn, type SignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { focusFirst } from '../../ui/focus.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { ACCOUNTS_HEADING_ID, rowLinkId } from '../element-ids.ts';
import { setOutcome } from '../outcomes.ts';
import { reportOutcome } from '../report-outcome.ts';

/**
 * After each reconnect, done or failed, loads the data again, and shows a message unless the page itself shows the failure.
 * @returns a function that stops this
 */
export function watchReconnects(queries: QueryClient): () => void {
  const report = async (signIn: SignIn) => {
    if (signIn.phase === 'failed' && signIn.request.purpose === 'reconnect') {
      const { error, request, isResultSent } = signIn;
      await invalidateEverything(queries);
      if (isResultSent && mayHaveSucceeded(error) && (await reportConnected(queries, request.accountId))) return;
      // The Accounts tab and the pages of accounts show the failure themselves; pages not about accounts get a message (RETRY).
      if (!location.pathname.includes(ACCOUNTS_PATH)) {
        const link = { to: listPath(), text: m.accounts_back() };
        showToast({ tone: 'bad', text: failedWriteSentence(error), error, link });
      }
    }
    if (signIn.phase !== 'done' || signIn.completion.purpose !== 'reconnect') return;
    const { completion } = signIn;
    const { account, missed, resumed, history } = completion;
    // Before the list is loaded again, so that the row stays on screen even if the account no longer matches the filters.
    setOutcome(account.id, { kind: 'reconnected', resumed, missed: account.posts.missed, history });
    endSignIn();
    await showAndReload(queries, account);
    showConnected(account, reconnectedSentence(completion), missed.length > 0, listedOthers(completion));
  };
  void report(useSignIn.getState());
  return useSignIn.subscribe((signIn) => void report(signIn));
}

/**
 * After a reconnect without a reply, ends the sign-in and says so if the account is connected all the same (F03).
 * @returns whether the account is connected
 */
async function reportConnected(queries: QueryClient, accountId: string): Promise<boolean> {
  const signIn = useSignIn.getState();
  const account = await queries
    .fetchQuery({ ...accountQuery(accountId), staleTime: ALWAYS_STALE, retry: false })
    .catch(() => null);
  const isConnected = account !== null && isSupported(account) && account.disconnection === null;
  if (!isConnected || useSignIn.getState() !== signIn) return false;
  setOutcome(accountId, { kind: 'connected' });
  endSignIn();
  const text = m.accounts_reconnected_unanswered({ account: accountName(account) });
  showConnected(account, text, account.posts.missed > 0);
  return true;
}

/**
 * Says what was done, with links to missed posts and to the selection of others, and keeps the focus on the account.
 * @param others the accounts that the same login could reconnect
 */
function showConnected(account: Account, text: string, hasMissed: boolean, others: readonly string[] = []): void {
  const count = others.length;
  const othersLink =
    count > 0 ? { to: listPath(selectQuery(others)), text: m.many_others_select({ count }) } : undefined;
  const link = hasMissed ? { to: postsPath('missed', account.id), text: m.accounts_see_missed() } : undefined;
  reportOutcome(
    account.id,
    { tone: 'good', text, link, secondLink: othersLink },
    othersLink && { tone: 'neutral', text: othersSentence(account, count), link: othersLink },
  );
  // React Query renders the list in a timer. The timer here is set later, so it runs when the changed row is on the page (F75).
  setTimeout(() => {
    const { activeElement } = document;
    const isFocusLost = activeElement === document.body || activeElement === null;
    if (isFocusLost) focusFirst(rowLinkId(account.id), ACCOUNTS_HEADING_ID);
    // The row with the focus may have moved in the list.
    else if (activeElement.id === rowLinkId(account.id)) activeElement.scrollIntoView({ block: 'nearest' });
  });
}

type ReconnectCompletion = Extract<Completion, { purpose: 'reconnect' }>;

/** The listed accounts that the login of a reconnect could reconnect too, as many as one sign-in can. */
const listedOthers = ({ others }: ReconnectCompletion): string[] =>
  others
    .filter(({ listed }) => listed)
    .slice(0, MAX_RECONNECTS)
    .map(({ id }) => id);

const othersSentence = ({ network }: Account, count: number): string =>
  m.many_others({ count, network: NETWORK_NAME[network] });

function reconnectedSentence(completion: ReconnectCompletion): string {
  const { account, missed, resumed, history } = completion;
  const othersCount = listedOthers(completion).length;
  const allMissedCount = account.posts.missed;
  return [
    m.accounts_reconnected_done({ account: accountName(account) }),
    history === 'gone' && m.accounts_reconnected_history_gone(),
    resumed > 0 && m.accounts_reconnected_resumed({ count: resumed }),
    missed.length > 0 && m.accounts_reconnected_missed({ count: missed.length }),
    missed.length > 0 && allMissedCount > missed.length && m.accounts_reconnected_missed_all({ count: allMissedCount }),
    othersCount > 0 && othersSentence(account, othersCount),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
