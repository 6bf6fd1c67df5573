import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { accountName, type Named } from './account-name.ts';

/** Of an account that this version does not support: that it is so, and what to do (F18). */
export const unsupportedSentence = (account: Named, among: readonly Named[] = []): string =>
  m.accounts_unsupported_account({ account: withoutBidi(accountName(account, among)) });
