import type { StoredAccount, StoredPost } from '../domain/records.ts';
import type { State } from '../testing.ts';

/** The id of the post in the path of a call, if there is one. */
export const postIdIn = (call: string): string | undefined => /\/posts\/([^/]+)/.exec(call)?.[1];

/** The records that are in both states and differ. Records are replaced and never mutated, so a record that is still the same object has not changed. */
function changedIn<R extends { id: string }>(before: ReadonlyMap<string, R>, after: ReadonlyMap<string, R>): [R, R][] {
  return [...after.values()].flatMap((is) => {
    const was = before.get(is.id);
    return was && was !== is ? [[was, is]] : [];
  });
}

/** The accounts that changed, each before and after. */
export const changedAccounts = (before: State, after: State) => changedIn(before.accounts, after.accounts);

/** The posts that changed, each before and after. */
export const changedPosts = (before: State, after: State) => changedIn(before.posts, after.posts);

/** The accounts that changed, that have new activity, or of which a post was added, changed or deleted. */
export function touchedAccounts(before: State, after: State): [StoredAccount, StoredAccount][] {
  const touchedPosts = [...before.posts.values(), ...after.posts.values()].filter(
    ({ id }) => before.posts.get(id) !== after.posts.get(id),
  );
  const newActivity = [...after.activity.values()].filter(({ id }) => !before.activity.has(id));
  const touched = new Set([
    ...changedAccounts(before, after).map(([{ id }]) => id),
    ...[...touchedPosts, ...newActivity].map(({ accountId }) => accountId),
  ]);
  return [...touched].flatMap((id) => {
    const [was, is] = [before.accounts.get(id), after.accounts.get(id)];
    return was && is ? [[was, is]] : [];
  });
}

/** Whether no record of any table was written or deleted. */
export const isUnchanged = (before: State, after: State): boolean =>
  Object.entries(after).every(([name, table]) => {
    const was = before[name as keyof State] as ReadonlyMap<string, unknown>;
    return was.size === table.size && [...table].every(([id, record]) => was.get(id) === record);
  });

/** The accounts that became connected or disconnected, each before and after. */
export function accountsThatBecame(
  before: State,
  after: State,
  status: 'connected' | 'disconnected',
): [StoredAccount, StoredAccount][] {
  const hasStatus = ({ disconnection }: StoredAccount) => (disconnection === null) === (status === 'connected');
  return changedAccounts(before, after).filter(([was, is]) => !hasStatus(was) && hasStatus(is));
}

/** The posts of an account, in order of id. */
export const postsOf = (state: State, account: string): StoredPost[] =>
  [...state.posts.values()].filter(({ accountId }) => accountId === account).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The simulated moment. */
export const nowOf = (state: State): number => state.simulation.get('simulation')?.now ?? Number.NaN;

/** How often time or a network has raised the revision of an account: once for each loss, publication and deletion of the history. */
export function countCommitsByTime(before: State, after: State, account: string): number {
  return [...after.activity.values()].filter(
    ({ id, accountId, kind }) =>
      accountId === account &&
      !before.activity.has(id) &&
      (kind === 'lost' || kind === 'post-published' || kind === 'history-deleted'),
  ).length;
}
