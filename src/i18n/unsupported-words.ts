import { accountName, type Named } from './account-name.ts';
import { m } from './messages.ts';
import { withoutBidi } from './safe-text.ts';

/** Of an account that this version does not support: that it is so, and what to do (F18). */
export const unsupportedSentence = (account: Named, among: readonly Named[] = []): string =>
  m.accounts_unsupported_account({ account: withoutBidi(accountName(account, among)) });
