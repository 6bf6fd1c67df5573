import { IconArrowLeft, IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { accountQuery } from '../api/accounts.ts';
import type { Account, Session } from '../api/contract.ts';
import { problemOf } from '../api/failure.ts';
import { useOnline } from '../api/online.ts';
import { accountName, kindName, shownName } from '../i18n/account-name.ts';
import { failureSentence } from '../i18n/failures.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { refusal } from '../i18n/reasons.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useDialogParam } from '../ui/use-dialog-param.ts';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountRights } from './AccountRights.tsx';
import { Avatar } from './Avatar.tsx';
import { DisconnectLink } from './DisconnectLink.tsx';
import { ACCOUNTS_PATH, LIST_HEADING_ID } from './places.ts';
import { ReconnectProgress } from './ReconnectProgress.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RowActions } from './RowActions.tsx';
import { StatusCell } from './StatusCell.tsx';

/** One account: what it is, what the viewer may do, and its removal. */
export function AccountPage({ session }: { session: Session }) {
  const { id = '' } = useParams();
  const { data: account, error, refetch } = useQuery(accountQuery(id));
  const disconnecting = useDialogParam('disconnect', { once: true });
  const back = (
    <Link className="account-back" to={ACCOUNTS_PATH}>
      <IconArrowLeft size={18} aria-hidden="true" />
      {m.accounts_back()}
    </Link>
  );
  if (problemOf(error)?.code === 'not-found') {
    return (
      <EmptyState icon={<IconFileOff size={32} />} title={m.accounts_page_missing()} action={back}>
        {m.accounts_problem_not_found()}
      </EmptyState>
    );
  }
  if (!account) {
    return error ? (
      <Alert tone="bad" urgent>
        <p>
          <strong>{m.accounts_page_failed()}.</strong> {failureSentence(error)}
        </p>
        <Button onClick={() => refetch()}>{m.accounts_try_again()}</Button>
      </Alert>
    ) : (
      <Skeleton rows={4} stillLoading={m.accounts_loading_still()} />
    );
  }
  return (
    <article className="account-page">
      {back}
      <header className="account-identity">
        <Avatar account={account} size="page" />
        <div className="account-names">
          <h2 id={LIST_HEADING_ID} tabIndex={-1}>
            <bdi>{shownName(account)}</bdi>
          </h2>
          <p className="quiet account-handle">
            <bdi>{account.handle}</bdi>
            <span>{kindName(account)}</span>
            <ProfileLink account={account} />
          </p>
        </div>
        <RowActions
          account={account}
          label={accountName(account)}
          onDisconnect={() => disconnecting.open(account.id)}
        />
      </header>
      <ReconnectProgress account={account} />
      <div className="account-state">
        <StatusCell account={account} viewer={session.user.id} />
      </div>
      <AccountFacts account={account} viewer={session.user.id} />
      <AccountRights account={account} />
      <Removal account={account} />
      {disconnecting.value !== null && (
        <DisconnectLink id={account.id} viewer={session.user.id} onClose={disconnecting.close} />
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

function Removal({ account }: { account: Account }) {
  const removing = useDialogParam('remove', { once: true });
  const online = useOnline();
  const navigate = useNavigate();
  const refused = refusal(account.can.remove);
  return (
    <section className="account-danger">
      <h3>{m.accounts_danger()}</h3>
      <p>{m.accounts_danger_text()}</p>
      <Button
        look="danger"
        reason={refused || (online ? '' : m.app_offline())}
        onClick={() => removing.open('account')}
      >
        {m.accounts_remove()}
      </Button>
      {removing.value !== null && refused === '' && (
        <RemoveDialog
          account={account}
          onClose={removing.close}
          onRemoved={() => navigate(ACCOUNTS_PATH, { replace: true })}
        />
      )}
    </section>
  );
}
