import type { ReactNode } from 'react';
import type { AccountReply } from '../../api/lenient-schemas.ts';
import { accountName, kindName, shownName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Avatar } from '../Avatar.tsx';
import { ACCOUNTS_HEADING_ID } from '../element-ids.ts';
import styles from './PageIdentity.module.css';

interface Props {
  account: AccountReply;
  link?: ReactNode;
  children?: ReactNode;
}

/**
 * The head of an account's page. @param link shown below the name, beside handle and kind @param children shown at the
 * end of the head
 */
export function PageIdentity({ account, link, children }: Props) {
  usePageTitle(withoutBidi(accountName(account)), m.app_social());
  return (
    <header className={styles.identity}>
      <Avatar account={account} size="page" />
      <div className={styles.names}>
        <h1 id={ACCOUNTS_HEADING_ID} tabIndex={-1}>
          <bdi>{shownName(account)}</bdi>
        </h1>
        <p className={classes(styles.handle, text.quiet)}>
          <bdi>{account.handle}</bdi>
          <bdi>{kindName(account)}</bdi>
          {link}
        </p>
      </div>
      {children}
    </header>
  );
}
