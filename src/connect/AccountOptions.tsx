import { type ReactNode, useId } from 'react';
import { accountName, type Named, shownName } from '../domain-text/account-name.ts';
import styles from './AccountOptions.module.css';

interface Option {
  checked: boolean;
  /** Absent where the choice is locked: the checkbox then is `aria-disabled`, so that it stays focusable and announced (F73). */
  onToggle?: (() => void) | undefined;
  sentences: readonly string[];
  link?: ReactNode;
}

interface Props<Account> {
  legend: string;
  note?: string;
  accounts: readonly Account[];
  optionOf: (account: Account) => Option;
}

/** A list of accounts with a checkbox each, described by the account's handle and by sentences. */
export function AccountOptions<Account extends Named>({ legend, note, accounts, optionOf }: Props<Account>) {
  const id = useId();
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {note && <p>{note}</p>}
      <ul>
        {accounts.map((account, index) => {
          const { checked, onToggle, sentences, link } = optionOf(account);
          const optionId = `${id}-${index}`;
          const isLocked = onToggle === undefined;
          return (
            <li key={account.externalId}>
              <div className={styles.option} data-locked={isLocked}>
                <input
                  id={optionId}
                  type="checkbox"
                  checked={checked}
                  onChange={onToggle ?? (() => {})}
                  aria-disabled={isLocked}
                  aria-label={accountName(account, accounts)}
                  aria-describedby={`${optionId}-about`}
                />
                <div>
                  <label htmlFor={optionId}>
                    <bdi>{shownName(account)}</bdi>
                  </label>
                  <p id={`${optionId}-about`} className={styles.about}>
                    <bdi>{account.handle}</bdi>
                    {sentences.map((sentence) => (
                      <span key={sentence}>{sentence}</span>
                    ))}
                  </p>
                </div>
              </div>
              {link}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
