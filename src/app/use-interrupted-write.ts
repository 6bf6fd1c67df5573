import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { accountQuery } from '../api/accounts.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { takeUnfinishedWrite, type UnfinishedWrite } from '../api/unfinished-write.ts';
import { m } from '../i18n/messages.ts';
import { showToast } from '../ui/toasts/toasts.ts';

/** Says whether a disconnect that a reload interrupted was done, if the account can be read; it is not sent again, and if it was done, its dialog closes (F27). */
export function useInterruptedWrite(): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function for navigating is another one on each page
  useEffect(() => {
    const write = takeUnfinishedWrite();
    if (write) void report(write);

    async function report({ accountId, label, revision }: UnfinishedWrite) {
      const account = await queries.fetchQuery(accountQuery(accountId)).catch(() => null);
      if (!account || !isSupported(account)) return;
      const isDone = account.disconnection !== null && account.revision > revision;
      const query = new URLSearchParams(location.search);
      if (isDone && query.get('disconnect') === accountId) {
        query.delete('disconnect');
        navigate(`?${query}`, { replace: true });
      }
      showToast(
        isDone
          ? { tone: 'good', text: m.app_interrupted_done({ account: label }) }
          : { tone: 'neutral', text: m.app_interrupted_not({ account: label }) },
      );
    }
  }, [queries]);
}
