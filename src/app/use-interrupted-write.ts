import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '../api/accounts.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { takeUnfinishedWrite, type UnfinishedWrite } from '../api/unfinished-write.ts';
import { m } from '../i18n/messages.ts';
import { showToast } from '../ui/toasts/toasts.ts';

/** Tells what became of a disconnect that a reload interrupted; it is never sent again by itself (F27). */
export function useInterruptedWrite(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const write = takeUnfinishedWrite();
    if (write) void tell(write);

    async function tell({ accountId, label, revision }: UnfinishedWrite) {
      const account = await queries.fetchQuery(accountQuery(accountId)).catch(() => null);
      if (!account || !isSupported(account)) return;
      const isDone = account.disconnection !== null && account.revision > revision;
      showToast(
        isDone
          ? { tone: 'good', text: m.app_interrupted_done({ account: label }) }
          : { tone: 'neutral', text: m.app_interrupted_not({ account: label }) },
      );
    }
  }, [queries]);
}
