import { kindName, type Named } from '../domain-text/account-name.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import text from '../ui/styles/text.module.css';

/** The handle and kind of an account. In a dialog, this line distinguishes accounts of the same name. */
export const HandleAndKind = ({ id, account }: { id?: string; account: Named }) => (
  <p id={id} className={text.quiet}>
    <bdi>{withoutBidi(account.handle)}</bdi> <span>{`· ${kindName(account)}`}</span>
  </p>
);
