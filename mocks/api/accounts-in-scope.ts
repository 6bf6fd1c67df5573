import type { StoredAccount } from '../domain/records.ts';
import { type Call, invalid } from '../pipeline/call.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { isHidden } from '../rules/keep.ts';
import { sees } from '../rules/scope.ts';
import type { ReadTransaction } from '../store/store.ts';

/** The account of that id. @throws Refused `not-found` where there is none or SCOPE hides it */
export function accountOf({ tx, user }: Call, id: string): StoredAccount {
  const account = tx.get('accounts', id);
  if (!account || !sees(user, account)) throw new ProblemError('not-found');
  return account;
}

/** Every account that SCOPE shows to the asker: those on the list and those hidden after 90 days (HIDE). */
export function accountsInScope({ tx, user, now }: Call): { listed: StoredAccount[]; hidden: StoredAccount[] } {
  const listed: StoredAccount[] = [];
  const hidden: StoredAccount[] = [];
  for (const account of tx.all('accounts')) {
    if (sees(user, account)) (isHidden(account, now) ? hidden : listed).push(account);
  }
  return { listed, hidden };
}

/** The accounts this scenario began with: one removed since still exists at its network. */
export const formerAccounts = (tx: ReadTransaction): StoredAccount[] => tx.seed().accounts;

/** Text as searches compare it: without case, accents and surrounding space. */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .trim();
}

/** One page of a list, counted from 1; a page past the end is empty. */
export function paginate<T>(items: readonly T[], page: number, pageSize: number): T[] {
  return items.slice((page - 1) * pageSize, page * pageSize);
}

/** Refuses an empty id in a body, which would otherwise look like an account that is gone. */
export function requireId(id: string, path: string): string {
  if (id === '') throw invalid([{ path, message: 'must not be empty' }]);
  return id;
}
