import { isInvisible } from '../../src/api/contract/visible-text.ts';
import type { StoredAccount } from '../domain/records.ts';

/**
 * The names by which a search finds an account: its name and its handle. If nothing of the name is visible, the search uses
 * what the screen shows in its place, in each language, because the API does not know which language the viewer reads.
 */
export function searchedNames(
  account: Pick<StoredAccount, 'network' | 'externalId' | 'kind' | 'name' | 'handle'>,
): string[] {
  const { network, externalId, kind, name, handle } = account;
  if (!isInvisible(name)) return [name, handle];
  const ending = `(…${externalId.slice(-4)})`;
  return [`Unnamed ${network} ${kind} ${ending}`, `Bez nazwy: ${KIND_IN_POLISH[kind]} ${network} ${ending}`, handle];
}

const KIND_IN_POLISH = {
  page: 'strona',
  profile: 'profil',
  group: 'grupa',
  channel: 'kanał',
} satisfies Record<StoredAccount['kind'], string>;
