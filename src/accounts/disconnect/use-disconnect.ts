import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { disconnectMutation, impactQuery, invalidateEverything } from '../../api/accounts.ts';
import { mayHaveSucceeded, problemFrom } from '../../api/api-error.ts';
import { newKey } from '../../api/client.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import { ALWAYS_STALE } from '../../api/stale-times.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedWriteSentence } from '../../domain-text/failed-writes.ts';
import { formatDate, formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { useIsOpen } from '../../ui/dialog/use-is-open.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { dropOutcome, setOutcome } from '../outcomes.ts';
import { reportOutcome } from '../report-outcome.ts';
import type { DialogAccount } from '../use-dialog-account.ts';
import { disconnectPhase, type ShownImpact } from './disconnect-phases.ts';

/**
 * Reads the impact of a disconnect, and disconnects the account only in the version whose impact is shown.
 * @param onDone called after a success, unless the dialog is closed by then (F29)
 */
export function useDisconnect(subject: DialogAccount, onDone: () => void) {
  const { account } = subject;
  const queries = useQueryClient();
  const viewer = useViewer().id;
  const isOpen = useIsOpen();
  const [shown, setShown] = useState<ShownImpact | null>(null);
  const impact = useQuery({ ...impactQuery(account.id), staleTime: ALWAYS_STALE, enabled: shown === null });
  const disconnect = useMutation({
    ...disconnectMutation(queries),
    onSuccess: (after, { label }) =>
      reportOutcome(account.id, { tone: 'good', text: disconnectedSentence(after, label) }),
    onError: async (failure, { label }) => {
      if (!mayHaveSucceeded(failure)) dropOutcome(account.id);
      if (!isOpen.current)
        showToast({ tone: 'bad', text: `${label}: ${failedWriteSentence(failure, account.network)}`, error: failure });
      const problem = problemFrom(failure);
      if (!problem) return;
      const { code, account: current } = problem;
      const isNewVersionConnected = code === 'version-stale' && current?.disconnection === null;
      await Promise.all([isNewVersionConnected && showNewVersion(current), invalidateEverything(queries)]);
    },
  });
  const showNewVersion = async (current: Account) => {
    const newImpact = await queries
      .fetchQuery({ ...impactQuery(account.id), staleTime: ALWAYS_STALE })
      .catch(() => null);
    if (!newImpact) return;
    setShown((before) => ({
      account: current,
      impact: newImpact,
      changes: before ? impactChanges(before.impact, newImpact) : null,
      key: newKey(),
    }));
  };
  const isImpactFresh = impact.isFetchedAfterMount && !impact.isFetching;
  if (shown === null && subject.isFresh && isImpactFresh && impact.data) {
    setShown({ account, impact: impact.data, changes: null, key: newKey() });
  }
  const label = accountName(account);
  return {
    ...disconnectPhase({ account, shown, loadError: subject.error ?? impact.error, write: disconnect }),
    label,
    replyState: mayHaveSucceeded(disconnect.error) ? ('missing' as const) : undefined,
    confirm: () => {
      if (!shown) return;
      setOutcome(account.id, null);
      disconnect.mutate({ account: shown.account, viewer, label, key: shown.key }, { onSuccess: onDone });
    },
    retry: () => {
      subject.retry();
      void impact.refetch();
    },
  };
}

function disconnectedSentence({ disconnection }: Account, label: string): string {
  const date = disconnection ? formatDate(disconnection.keptUntil) : '';
  const count = disconnection?.kept.cancelled ?? 0;
  return count === 0
    ? m.accounts_disconnected_done_none({ account: label, date })
    : m.accounts_disconnected_done({ account: label, date, count });
}

/** How the impact differs from the one that the person has confirmed: "scheduled posts 3 → 5" (F11). */
function impactChanges(before: Impact, after: Impact): string[] {
  return CHANGE_SENTENCES.flatMap(([field, sentence]) => {
    const [totalBefore, totalAfter] = [before[field].total, after[field].total];
    return totalBefore === totalAfter
      ? []
      : [sentence({ before: formatNumber(totalBefore), after: formatNumber(totalAfter) })];
  });
}

const CHANGE_SENTENCES = [
  ['scheduled', m.accounts_change_scheduled],
  ['published', m.accounts_change_published],
  ['drafts', m.accounts_change_drafts],
  ['missed', m.accounts_change_missed],
  ['cancelled', m.accounts_change_cancelled],
] as const;
