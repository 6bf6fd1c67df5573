import { kindName, type Named } from '../domain-text/account-name.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import text from '../ui/styles/text.module.css';

/** The line of a dialog that tells apart accounts of the same name. */
export const HandleAndKind = ({ account }: { account: Named }) => (
  <p className={text.quiet}>
    <bdi>{withoutBidi(account.handle)}</bdi> <span>{`· ${kindName(account)}`}</span>
  </p>
);
