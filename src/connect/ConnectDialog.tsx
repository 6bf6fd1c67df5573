import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { invalidateEverything, longDisconnectedQuery } from '../api/accounts.ts';
import { mayHaveSucceeded } from '../api/api-error.ts';
import { connectChosen } from '../api/authorizations.ts';
import type { Account } from '../api/contract/account.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { useOnline } from '../api/online.ts';
import { failureSentence } from '../domain-text/failures.ts';
import { loadFailureSentence } from '../domain-text/load-failures.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { unsupportedSentence } from '../domain-text/unsupported-text.ts';
import { m } from '../i18n/messages.ts';
import { SignInProgress } from '../sign-in/SignInProgress.tsx';
import { cancelSignIn, focusSignInWindow, startSignIn, useSignIn } from '../sign-in/sign-in.ts';
import { waysOut } from '../sign-in/ways-out.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { announce } from '../ui/toasts/toasts.ts';
import { useViewer } from '../ui/viewer/viewing.ts';
import { CandidateList } from './CandidateList.tsx';
import { ConnectOutcomes } from './ConnectOutcomes.tsx';
import { LockedAccounts } from './LockedAccounts.tsx';
import { NetworkPicker } from './NetworkPicker.tsx';
import { outcomeSummary } from './outcome-summary.ts';

interface Props {
  /** The network the address names; empty leads to the first one with something to bring back. */
  asked: string;
  /** The server's time, for how long ago. */
  now: string;
  onClose: () => void;
}

interface Connecting {
  /** The id of who began the sign-in. */
  by: string;
  authorizationId: string;
  externalIds: string[];
}

/** Brings back what has been gone for more than 90 days, and connects what a network offers besides. */
export function ConnectDialog({ asked, now, onClose }: Props) {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const online = useOnline();
  const gone = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const [picked, setPicked] = useState<Network | null>(NETWORKS.find((each) => each === asked) ?? null);
  const [chosen, setChosen] = useState<string[]>([]);
  const signIn = useSignIn();
  const viewer = useViewer();
  const connect = useMutation({
    mutationKey: ['connect'],
    mutationFn: async ({ by, authorizationId, externalIds }: Connecting) => {
      const outcome = await connectChosen(by, authorizationId, { externalIds, includeLongDisconnected: true });
      await invalidateEverything(queries);
      return outcome;
    },
    onSuccess: ({ results }) => announce(outcomeSummary(results)),
  });

  const accounts = gone.data?.items ?? [];
  const locked = accounts.filter(isSupported);
  const begun =
    signIn.step !== 'idle' && signIn.request.purpose === 'connect'
      ? { network: signIn.request.network, by: signIn.viewer }
      : null;
  // A sign-in that a reload has interrupted may be another's.
  const owner = begun?.by ?? viewer;
  const network = begun?.network ?? picked ?? firstOf(locked);
  const offered =
    signIn.step === 'done' && signIn.completion.purpose === 'connect' ? signIn.completion.candidates : null;
  const toChoose = offered?.some(({ selectable }) => selectable) ?? false;
  const isAlone = offered !== null && !toChoose;
  const authorizationId = signIn.step === 'done' ? signIn.authorizationId : '';
  const close = () => {
    cancelSignIn();
    onClose();
  };
  const begin = () => {
    connect.reset();
    setChosen([]);
    void startSignIn(viewer, { purpose: 'connect', network }, `${pathname}?connect=${network}`);
  };
  const carryOn = () => connect.mutate({ by: owner.id, authorizationId, externalIds: chosen });
  // With nothing to choose from, Continue has already said all there is to say.
  const isSettled = isAlone && connect.isIdle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows from the end of the sign-in alone
  useEffect(() => {
    if (isSettled) carryOn();
  }, [isSettled]);

  const isOver = connect.data !== undefined;
  // An outcome may lead to another page; the sign-in it came from is over all the same.
  useEffect(() => (isOver ? cancelSignIn : undefined), [isOver]);
  const isSigningIn = signIn.step !== 'idle' && signIn.step !== 'done' && begun !== null;
  const isWorking = connect.isPending || (isSigningIn && signIn.step === 'checking');
  const mustChoose = toChoose && chosen.length === 0 && !brings(locked, network);
  const offline = online ? '' : m.app_offline();
  const outcomes = connect.data && offered && (
    <ConnectOutcomes network={network} results={connect.data.results} candidates={offered} locked={locked} />
  );
  return (
    <Dialog
      title={m.connect_title()}
      onClose={close}
      owner={owner}
      sent={isWorking ? 'waiting' : mayHaveSucceeded(connect.error) ? 'unanswered' : undefined}
      outcome={outcomes}
      footer={
        <>
          {!isOver && <Button onClick={close}>{m.connect_cancel()}</Button>}
          {/* One button to the end, so that the focus stays on it. */}
          <Button
            variant="primary"
            isPending={connect.isPending || (isSigningIn && signIn.step !== 'failed')}
            disabledReason={isOver ? '' : offline || (mustChoose ? m.connect_choose_at_least_one() : '')}
            onClick={isOver ? close : toChoose ? carryOn : begin}
          >
            {isOver ? m.connect_done() : m.connect_continue()}
          </Button>
        </>
      }
    >
      {outcomes ?? (
        <>
          {offered === null && !isSigningIn && (
            <Choosing
              network={network}
              locked={locked}
              unsupported={accounts.filter((account) => !isSupported(account))}
              isLoading={gone.isPending}
              error={gone.error}
              now={now}
              onRetry={() => gone.refetch()}
              onChoose={setPicked}
            />
          )}
          {isSigningIn && (
            <SignInProgress
              owner={owner}
              network={NETWORK_NAME[network]}
              step={signIn.step}
              blockedUrl={signIn.step === 'waiting' && signIn.isBlocked ? signIn.url : null}
              looksClosed={signIn.step === 'waiting' && signIn.looksClosed}
              failure={signIn.step === 'failed' ? failureSentence(signIn.error, { network }) : ''}
              onShowWindow={focusSignInWindow}
              onTryAgain={signIn.step !== 'failed' || waysOut(signIn.error).includes('again') ? begin : null}
              onCancel={cancelSignIn}
            />
          )}
          {offered !== null && toChoose && (
            <>
              <h3>{m.connect_choose()}</h3>
              <CandidateList
                network={network}
                candidates={offered}
                chosen={chosen}
                onToggle={(id) =>
                  setChosen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]))
                }
              />
            </>
          )}
          {connect.isPending && <p role="status">{m.connect_connecting()}</p>}
          {connect.error && (
            <Alert tone="bad" urgent>
              <p>{failureSentence(connect.error, { network })}</p>
              <Button onClick={begin}>{m.connect_try_again()}</Button>
            </Alert>
          )}
        </>
      )}
    </Dialog>
  );
}

interface ChoosingProps {
  network: Network;
  locked: Account[];
  /** Those that this version can only name. */
  unsupported: AccountReply[];
  isLoading: boolean;
  error: unknown;
  now: string;
  onRetry: () => void;
  onChoose: (network: Network) => void;
}

function Choosing({ network, locked, unsupported, isLoading, error, now, onRetry, onChoose }: ChoosingProps) {
  if (error) {
    return (
      <Alert tone="bad" urgent>
        <p>{`${m.connect_list_failed()} ${loadFailureSentence(error)}`}</p>
        <Button onClick={onRetry}>{m.connect_try_again()}</Button>
      </Alert>
    );
  }
  if (isLoading) return <p role="status">{m.connect_loading()}</p>;
  return (
    <>
      <NetworkPicker chosen={network} counts={countsOf(locked)} onChoose={onChoose} />
      <LockedAccounts network={network} accounts={locked.filter((account) => account.network === network)} now={now} />
      {unsupported.map((account) => (
        <p key={account.id}>{unsupportedSentence(account, unsupported)}</p>
      ))}
      <p className="quiet">{m.connect_opens_window({ network: NETWORK_NAME[network] })}</p>
    </>
  );
}

const firstOf = (locked: Account[]): Network =>
  NETWORKS.find((network) => locked.some((account) => account.network === network)) ?? NETWORKS[0];

const countsOf = (locked: Account[]): Record<Network, number> =>
  Object.fromEntries(
    NETWORKS.map((network) => [network, locked.filter((account) => account.network === network).length]),
  ) as Record<Network, number>;

const brings = (locked: Account[], network: Network): boolean => locked.some((account) => account.network === network);
