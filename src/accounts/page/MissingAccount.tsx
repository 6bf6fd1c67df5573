import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import IconFileOff from '~icons/tabler/file-off';
import { notificationsQuery } from '../../api/notices.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';

/**
 * Shown in place of an account that the viewer does not see. If a notice says who has taken the account over, names that person
 * (HANDOVER, F09).
 */
export function MissingAccount({ id, action }: { id: string; action: ReactNode }) {
  const { data } = useQuery(notificationsQuery);
  const handover = data?.items.find(({ kind, accountId, link }) => kind === 'handover' && accountId === id && !link);
  const title = handover ? m.accounts_page_handed_over() : m.accounts_page_missing();
  usePageTitle(title, m.app_social());
  return (
    <EmptyState heading="h1" icon={<IconFileOff size={32} />} title={title} action={action}>
      {handover
        ? m.accounts_page_handed_over_text({
            name: handover.from?.name ?? m.page_somebody(),
            account: accountName(handover.account),
            date: formatDateTime(handover.at),
          })
        : m.accounts_problem_not_found()}
    </EmptyState>
  );
}
