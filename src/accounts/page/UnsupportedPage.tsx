import type { ReactNode } from 'react';
import type { UnsupportedAccount } from '../../api/lenient-schemas.ts';
import { UnsupportedNote } from '../UnsupportedNote.tsx';
import styles from './AccountPage.module.css';
import { PageIdentity } from './PageIdentity.tsx';

interface Props {
  account: UnsupportedAccount;
  /** The way back to the list. */
  back: ReactNode;
}

/** The page of an account that this version does not support: what it is called, and nothing to do to it (F18). */
export function UnsupportedPage({ account, back }: Props) {
  return (
    <article className={styles.page}>
      {back}
      <PageIdentity account={account} />
      <div className={styles.state}>
        <UnsupportedNote account={account} />
      </div>
    </article>
  );
}
