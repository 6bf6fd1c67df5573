import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import IconArrowLeft from '~icons/tabler/arrow-left';
import IconFileOff from '~icons/tabler/file-off';
import { accountNoticesQuery, accountQuery, activityQuery } from '../api/accounts.ts';
import type { Account } from '../api/contract/account.ts';
import type { Session } from '../api/contract/session.ts';
import { problemOf } from '../api/failure.ts';
import { isSupported } from '../api/unsupported.ts';
import { accountName } from '../i18n/account-name.ts';
import { m } from '../i18n/messages.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useDialogParam } from '../ui/use-dialog-param.ts';
import { AccountActivity } from './AccountActivity.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountNoticesSection } from './AccountNoticesSection.tsx';
import { AccountPosts } from './AccountPosts.tsx';
import { AccountRights } from './AccountRights.tsx';
import { Countdown } from './Countdown.tsx';
import { DisconnectLink } from './DisconnectLink.tsx';
import { PageIdentity } from './PageIdentity.tsx';
import { ACCOUNTS_PATH } from './places.ts';
import { ReconnectProgress } from './ReconnectProgress.tsx';
import { Removal } from './Removal.tsx';
import { RowActions } from './RowActions.tsx';
import { StatusCell } from './StatusCell.tsx';
import { Timeline } from './Timeline.tsx';
import { UnsupportedPage } from './UnsupportedPage.tsx';

/** One account: what it is, its past and future, what the viewer may do, who gets notices, what happened, and its removal. */
export function AccountPage({ session }: { session: Session }) {
  const { id = '' } = useParams();
  const query = useQuery(accountQuery(id));
  const { data: account, error } = query;
  const notices = useQuery(accountNoticesQuery(id));
  const activity = useQuery(activityQuery(id));
  const disconnecting = useDialogParam('disconnect', { once: true });
  const back = (
    <Link className="account-back" to={ACCOUNTS_PATH}>
      <IconArrowLeft size={18} aria-hidden="true" />
      <span>{m.accounts_back()}</span>
    </Link>
  );
  if (problemOf(error)?.code === 'not-found') {
    return (
      <EmptyState icon={<IconFileOff size={32} />} title={m.accounts_page_missing()} action={back}>
        {m.accounts_problem_not_found()}
      </EmptyState>
    );
  }
  if (account && !isSupported(account)) return <UnsupportedPage account={account} back={back} />;
  // All of it comes at once, so that nothing moves; but one part that fails does not keep the others waiting.
  if (!account || [notices, activity].some(({ isFetched, failureCount }) => !isFetched && failureCount === 0)) {
    return error && !account ? (
      <LoadFailure title={m.accounts_page_failed()} query={query} />
    ) : (
      <Skeleton rows={4} stillLoading={m.accounts_loading_still()} />
    );
  }
  return (
    <article className="account-page">
      {back}
      <PageIdentity account={account} link={<ProfileLink account={account} />}>
        <RowActions
          account={account}
          label={accountName(account)}
          onDisconnect={() => disconnecting.open(account.id)}
        />
      </PageIdentity>
      <ReconnectProgress account={account} />
      <div className="account-state">
        <StatusCell account={account} viewer={session.user.id} now={session.serverTime} />
        {account.disconnection && <Countdown disconnection={account.disconnection} now={session.serverTime} />}
      </div>
      <Timeline account={account} notices={notices.data} activity={activity.data?.items} now={session.serverTime} />
      <AccountPosts account={account} />
      <AccountFacts account={account} viewer={session.user.id} />
      <AccountRights account={account} />
      <AccountNoticesSection account={account} notices={notices} viewer={session.user.id} />
      <AccountActivity account={account} activity={activity} notices={notices.data} viewer={session.user.id} />
      <Removal account={account} />
      {disconnecting.value !== null && (
        <DisconnectLink id={account.id} known={account} viewer={session.user.id} onClose={disconnecting.close} />
      )}
    </article>
  );
}

/** Only https leads out (F57). */
function ProfileLink({ account }: { account: Account }) {
  const { profileUrl, network } = account;
  if (!/^https:\/\//i.test(profileUrl)) return null;
  return (
    <a
      href={profileUrl}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={m.accounts_profile_label({ account: accountName(account), network: NETWORK_NAME[network] })}
    >
      {m.accounts_profile({ network: NETWORK_NAME[network] })}
    </a>
  );
}
