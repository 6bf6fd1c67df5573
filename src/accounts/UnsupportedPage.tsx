import type { ReactNode } from 'react';
import type { UnsupportedAccount } from '../api/unsupported.ts';
import { kindName, shownName } from '../i18n/account-name.ts';
import { Avatar } from './Avatar.tsx';
import { LIST_HEADING_ID } from './places.ts';
import { UnsupportedNote } from './UnsupportedNote.tsx';

interface Props {
  account: UnsupportedAccount;
  /** The way back to the list. */
  back: ReactNode;
}

/** The page of an account that this version does not support: what it is called, and nothing to do to it (F18). */
export function UnsupportedPage({ account, back }: Props) {
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
            <bdi>{kindName(account)}</bdi>
          </p>
        </div>
      </header>
      <div className="account-state">
        <UnsupportedNote account={account} />
      </div>
    </article>
  );
}
