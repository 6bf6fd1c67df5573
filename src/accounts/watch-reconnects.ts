import type { QueryClient } from '@tanstack/react-query';
import { accountChanged, refresh } from '../api/accounts.ts';
import type { Account, Completion } from '../api/contract.ts';
import { cancelSignIn, type SignIn, useSignIn } from '../api/sign-in.ts';
import { accountName } from '../i18n/account-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { focusFirst } from '../ui/focus.ts';
import { showMessage } from '../ui/messages.ts';
import { disconnectButtonId, LIST_HEADING_ID, rowHeadingId } from './places.ts';

/** Tells what a reconnect has brought back as soon as its sign-in is over. Returns the way to stop. */
export function watchReconnects(queries: QueryClient): () => void {
  const settle = async (signIn: SignIn) => {
    if (signIn.step === 'failed') await refresh(queries);
    if (signIn.step !== 'done' || signIn.completion.purpose !== 'reconnect') return;
    const { account, missed } = signIn.completion;
    cancelSignIn();
    await accountChanged(queries, account);
    showMessage({
      tone: 'good',
      text: reconnectedSentence(account, missed),
      link: missed.length > 0 ? { to: '/social/missed', word: m.accounts_see_missed() } : undefined,
    });
    // The list hears of a change through a timer; one set after it finds the row as it has become (F75).
    setTimeout(() => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost) focusFirst(disconnectButtonId(account.id), rowHeadingId(account.id), LIST_HEADING_ID);
    });
  };
  void settle(useSignIn.getState());
  return useSignIn.subscribe((signIn) => void settle(signIn));
}

type Missed = Extract<Completion, { purpose: 'reconnect' }>['missed'];

/** What a reconnect has brought back, in sentences. */
export function reconnectedSentence(account: Account, missed: Missed): string {
  const { posts, firstConnectedAt, authorizedAt } = account;
  return [
    m.accounts_reconnected_done({ account: accountName(account) }),
    firstConnectedAt === authorizedAt && m.accounts_reconnected_empty(),
    posts.scheduled > 0 && m.accounts_reconnected_resumed({ count: posts.scheduled }),
    missed.length > 0 && m.accounts_reconnected_missed({ count: missed.length }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
