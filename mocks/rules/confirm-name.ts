import { isInvisible, visibleText } from '../../src/api/contract/visible-text.ts';
import type { StoredAccount } from '../domain/records.ts';

type AccountNames = Pick<StoredAccount, 'name' | 'handle'>;

/** MAY-REMOVE: the text that a person types to remove an account: its name, or its handle if nothing of the name is visible. */
export const confirmationName = ({ name, handle }: AccountNames): string =>
  (isInvisible(name) ? handle : name).normalize('NFC').trim();

/** MAY-REMOVE: whether a typed text looks like the text to type, and so confirms the removal. */
export const isConfirmed = (account: AccountNames, typed: string): boolean =>
  visibleText(typed) === visibleText(confirmationName(account));
