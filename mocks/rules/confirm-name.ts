import type { StoredAccount } from '../domain/records.ts';

type AccountNames = Pick<StoredAccount, 'name' | 'handle'>;

/** MAY-REMOVE: the text that a person types to remove an account: its name, or its handle when the name is blank. */
export const confirmationName = ({ name, handle }: AccountNames): string => tidy(name) || tidy(handle);

/** MAY-REMOVE: whether a typed text confirms the removal: the text and the name are compared trimmed and in NFC. */
export const isConfirmed = (account: AccountNames, typed: string): boolean => tidy(typed) === confirmationName(account);

const tidy = (name: string): string => name.normalize('NFC').trim();
