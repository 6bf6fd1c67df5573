import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Candidate } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { announce } from '../ui/toasts/toasts.ts';
import { useAnnounceCount } from '../ui/toasts/use-announce-count.ts';
import { CandidateGroup } from './CandidateGroup.tsx';
import { foundBy, GROUPS, groupOf, optionsOf } from './candidate-groups.ts';

/** So many candidates and more can be searched. */
const SEARCHED_FROM = 9;

interface Props {
  network: Network;
  candidates: readonly Candidate[];
  /** The external ids of the chosen candidates. */
  chosen: ReadonlySet<string>;
  /** The account whose reconnect has just failed: it comes first. Null if there is none. */
  firstId: string | null;
  /** How many long-disconnected accounts of the network this login does not manage. */
  absentCount: number;
  onChoose: (externalIds: string[], isChosen: boolean) => void;
}

/** Every account that the sign-in has found, in groups by what happens to it. */
export function ChooseAccounts({ network, candidates, chosen, firstId, absentCount, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search);
  const options = useMemo(() => {
    const isFirst = ({ accountId }: Candidate) => accountId !== undefined && accountId === firstId;
    return optionsOf(
      candidates.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a))),
      network,
    );
  }, [candidates, network, firstId]);
  const found = useMemo(() => foundBy(searched, options), [searched, options]);
  const groups = Map.groupBy(found, groupOf);
  const first = found[0]?.accountId === firstId && firstId !== null && found[0] ? groupOf(found[0]) : null;
  const names = GROUPS.toSorted((a, b) => Number(b === first) - Number(a === first));
  useAnnounceCount(searched, found.length, m.accounts_found);
  useEffect(() => announce(m.connect_choose({ network: NETWORK_NAME[network] })), [network]);
  return (
    <>
      {candidates.length >= SEARCHED_FROM && (
        <SearchField label={m.accounts_search()} hint={m.accounts_search_hint()} search={search} onChange={setSearch} />
      )}
      {found.length === 0 && <p>{m.connect_no_match()}</p>}
      {names.map((name) => {
        const members = groups.get(name);
        return (
          members && <CandidateGroup key={name} name={name} options={members} chosen={chosen} onChoose={onChoose} />
        );
      })}
      {absentCount > 0 && <p>{m.connect_absent({ count: absentCount })}</p>}
    </>
  );
}
