import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { accountNoticesQuery, accountQuery, activityQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { listPath } from '../../navigation/list-path.ts';
import { useSession } from '../../session/use-session.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { RowActions } from '../actions/RowActions.tsx';
import { DisconnectDialogRoute } from '../disconnect/DisconnectDialogRoute.tsx';
import { ReconnectElsewhere } from '../reconnect/ReconnectElsewhere.tsx';
import { ReconnectProgress } from '../reconnect/ReconnectProgress.tsx';
import { OtherQueues } from '../reconnect-many/OtherQueues.tsx';
import { DangerZone } from '../remove/DangerZone.tsx';
import { RemoveDialogRoute } from '../remove/RemoveDialogRoute.tsx';
import { AccountRequests } from '../request/AccountRequests.tsx';
import { UnsupportedNote } from '../UnsupportedNote.tsx';
import { AccountActivity } from './AccountActivity.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountNoticesSection } from './AccountNoticesSection.tsx';
import styles from './AccountPage.module.css';
import { AccountPosts } from './AccountPosts.tsx';
import { AccountState } from './AccountState.tsx';
import { MissingAccount } from './MissingAccount.tsx';
import { PageIdentity } from './PageIdentity.tsx';
import { Timeline } from './Timeline.tsx';
import { useAnnounceStatus } from './use-announce-status.ts';

/** The page of one account, its dialogs, and the progress of a reconnect of another account. */
export function AccountPage() {
  const { id = '' } = useParams();
  return (
    <>
      <ReconnectElsewhere shownIds={[id]} />
      <AccountArticle id={id} />
      <DisconnectDialogRoute />
      <RemoveDialogRoute />
    </>
  );
}

function AccountArticle({ id }: { id: string }) {
  const { serverTime: now } = useSession();
  const query = useQuery(accountQuery(id));
  const { data: account, error } = query;
  useAnnounceStatus(account, query.isFetching);
  const isMissing = problemFrom(error)?.code === 'not-found';
  const notices = useQuery(accountNoticesQuery(id));
  const activity = useQuery(activityQuery(id));
  if (isMissing) {
    return <MissingAccount id={id} action={<Link to={listPath()}>{m.accounts_back()}</Link>} />;
  }
  if (account && !isSupported(account)) {
    return (
      <article className={styles.page}>
        <PageIdentity account={account} />
        <UnsupportedNote account={account} />
      </article>
    );
  }
  // All parts appear together, so that nothing moves. A part that fails does not delay the others.
  if (!account || [notices, activity].some(({ isFetched, failureCount }) => !isFetched && failureCount === 0)) {
    const isFailed = error && !account;
    const name = account ? withoutBidi(accountName(account)) : '';
    return (
      <HiddenHeading title={isFailed ? m.accounts_page_failed() : name}>
        {isFailed ? (
          <LoadError title={m.accounts_page_failed()} reason={failedReadSentence(query.error)} query={query} />
        ) : (
          <Skeleton rows={4} />
        )}
      </HiddenHeading>
    );
  }
  return (
    <article className={styles.page}>
      <PageIdentity account={account} link={<ProfileLink account={account} />}>
        <OtherQueues />
        <RowActions place="page" account={account} accountLabel={accountName(account)} />
      </PageIdentity>
      <ReconnectProgress account={account} />
      <AccountState account={account} now={now} />
      <AccountRequests account={account} sent={notices.data?.sent ?? []} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <AccountPosts account={account} />
          <Timeline account={account} notices={notices.data} activity={activity.data?.items} now={now} />
        </div>
        <AccountFacts account={account} now={now} />
      </div>
      <AccountNoticesSection account={account} notices={notices} />
      <AccountActivity account={account} activity={activity} notices={notices.data} />
      <DangerZone account={account} />
    </article>
  );
}

/** The heading of the page while the account is not shown; it takes no space. @param title empty until the account is known */
function HiddenHeading({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title, m.app_social());
  return (
    <>
      <h1 className={text.visuallyHidden}>{title || m.accounts_col_account()}</h1>
      {children}
    </>
  );
}

/** A link to the account at its network, if the address is https (F57). */
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
