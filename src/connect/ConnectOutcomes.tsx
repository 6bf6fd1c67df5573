import { Link } from 'react-router';
import type { Account } from '../api/contract/account.ts';
import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { accountName, type Named } from '../domain-text/account-name.ts';
import { problemSentence } from '../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { postsPath } from '../navigation/paths.ts';
import styles from './ConnectOutcomes.module.css';
import { connectSummary } from './connect-summary.ts';

interface Props {
  network: Network;
  results: ConnectResult[];
  /** A refused result carries no account: the name is looked up here and in `longDisconnected`. */
  candidates: Candidate[];
  longDisconnected: Account[];
}

/** The outcome of each account (F73). */
export function ConnectOutcomes({ network, results, candidates, longDisconnected }: Props) {
  const known: Named[] = [...longDisconnected, ...candidates.map((candidate) => ({ ...candidate, network }))];
  return (
    <>
      <h3>{m.ui_results()}</h3>
      <p>{connectSummary(results)}</p>
      {results.length === 0 && <p>{m.connect_results_no_candidate({ network: NETWORK_NAME[network] })}</p>}
      <ul className={styles.results}>
        {results.map((result) => {
          const account = result.account ?? known.find(({ externalId }) => externalId === result.externalId);
          return (
            <li key={result.externalId} data-outcome={result.outcome}>
              <strong>
                <bdi>{account ? accountName(account) : result.externalId}</bdi>
              </strong>
              <span>{OUTCOME[result.outcome]()}</span>
              {sentences(result, network).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {result.account && result.missed && result.missed.length > 0 && (
                <Link
                  to={postsPath('missed', result.account.id)}
                  aria-label={m.connect_see_missed_label({ account: accountName(result.account) })}
                >
                  {m.connect_see_missed()}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function sentences({ problem, history, resumed = 0, missed = [] }: ConnectResult, network: Network): string[] {
  if (problem) return [problemSentence(problem, network)];
  return [
    ...(history === 'gone' ? [m.connect_outcome_empty()] : []),
    ...(resumed > 0 ? [m.accounts_reconnected_resumed({ count: resumed })] : []),
    ...(missed.length > 0 ? [m.connect_outcome_missed({ count: missed.length })] : []),
  ];
}

const OUTCOME = {
  connected: m.connect_outcome_connected,
  reconnected: m.connect_outcome_reconnected,
  refused: m.connect_outcome_refused,
} satisfies Record<ConnectResult['outcome'], () => string>;
