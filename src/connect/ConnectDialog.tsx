import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listedAccount, longDisconnectedQuery } from '../api/accounts.ts';
import { mayHaveSucceeded, waysOut } from '../api/api-error.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { SignInProgress } from '../sign-in/SignInProgress.tsx';
import { endSignIn, focusSignInWindow, type SignIn, useSignIn } from '../sign-in/sign-in.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import { ButtonRow } from '../ui/button/ButtonRow.tsx';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { useHeldReason } from '../ui/button/use-held.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Remedy } from '../ui/failure/Remedy.tsx';
import { useOfflineReason } from '../ui/online.ts';
import { ChooseAccounts } from './ChooseAccounts.tsx';
import { ChooseNetwork } from './ChooseNetwork.tsx';
import { ConnectOutcomes } from './ConnectOutcomes.tsx';
import { countsOf } from './candidate-groups.ts';
import { useConnect } from './use-connect.ts';

interface Props {
  /** The network that the address names. If null, the dialog opens on the first network with a long-disconnected account. */
  initialNetwork: Network | null;
  onClose: () => void;
}

/** Reconnects the long-disconnected accounts of a network, and connects others that its sign-in finds. */
export function ConnectDialog({ initialNetwork, onClose }: Props) {
  const queries = useQueryClient();
  const offline = useOfflineReason();
  const longDisconnected = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const [pickedNetwork, setPickedNetwork] = useState(initialNetwork);
  const [firstId] = useState(() => failedReconnectOf(useSignIn.getState()));
  const connect = useConnect(firstId);
  const { phase, dialogOwner, candidates, chosen, error } = connect;
  const signIn = phase === 'sign-in' ? connect.signIn : null;
  const supported = (longDisconnected.data?.items ?? []).filter(isSupported);
  const hasLongDisconnected = (each: Network) => supported.some((account) => account.network === each);
  const failed = firstId === null ? undefined : listedAccount(queries, firstId);
  const failedNetwork = NETWORKS.find((each) => each === failed?.network);
  const network =
    connect.network ?? pickedNetwork ?? failedNetwork ?? NETWORKS.find(hasLongDisconnected) ?? NETWORKS[0];
  const hasChoice = candidates.some(({ selectable }) => selectable);
  const counts = countsOf(candidates, chosen);
  const mustChoose = hasChoice && counts.new + counts.back === 0;
  const isOver = phase === 'over';
  const absentCount = supported.filter(
    (account) =>
      account.network === network &&
      account.disconnection?.reconnectable &&
      !candidates.some(({ externalId }) => externalId === account.externalId),
  ).length;
  const isSigningIn = signIn !== null && signIn.phase !== 'failed';
  const close = () => {
    endSignIn();
    onClose();
  };
  const beginSignIn = () => connect.beginSignIn(network);
  const held = useHeldReason(error ?? (signIn?.phase === 'failed' ? signIn.error : null));
  const disabledReason = offline || held || (mustChoose ? m.connect_choose_at_least_one() : '');
  const outcomes = isOver && (
    <ConnectOutcomes network={network} results={connect.results} candidates={candidates} longDisconnected={supported} />
  );
  return (
    <Dialog
      title={hasChoice && !isOver ? m.connect_choose({ network: NETWORK_NAME[network] }) : m.connect_title()}
      onClose={close}
      owner={dialogOwner}
      replyState={connect.replyState}
      outcome={outcomes || undefined} // in place of the children when somebody else is signed in
      footer={
        <>
          {!isOver && <Button onClick={close}>{m.ui_cancel()}</Button>}
          {/* The same button for every phase, so that the focus stays on it. */}
          <Button
            variant="primary"
            isPending={phase === 'connecting' || isSigningIn}
            disabledReason={isOver ? '' : disabledReason}
            isReasonShown={disabledReason === held}
            onClick={isOver ? close : hasChoice ? connect.connectChosen : beginSignIn}
          >
            {isOver ? m.ui_done() : chosen.size > 0 ? chosenText(counts) : m.connect_continue()}
          </Button>
        </>
      }
    >
      {phase === 'network' && (
        <ChooseNetwork network={network} longDisconnected={longDisconnected} onChoose={setPickedNetwork} />
      )}
      {signIn && (
        <SignInProgress
          signIn={signIn}
          network={NETWORK_NAME[network]}
          failure={signIn.phase === 'failed' ? failedWriteSentence(signIn.error, network) : ''}
          onShowWindow={focusSignInWindow}
          onTryAgain={signIn.phase !== 'failed' || waysOut(signIn.error).includes('again') ? beginSignIn : null}
          onCancel={endSignIn}
        />
      )}
      {hasChoice && !isOver && (
        <ChooseAccounts
          network={network}
          candidates={candidates}
          chosen={chosen}
          firstId={firstId}
          absentCount={absentCount}
          onChoose={connect.choose}
        />
      )}
      {phase === 'connecting' && <p role="status">{m.connect_connecting()}</p>}
      {phase === 'failed' && (
        <Alert tone="bad" urgent>
          <p>{failedWriteSentence(error, network)}</p>
          <ButtonRow>
            <HeldButton error={error} onClick={mayHaveSucceeded(error) ? connect.connectChosen : beginSignIn}>
              {m.ui_try_again()}
            </HeldButton>
            <Remedy errors={[error]} />
          </ButtonRow>
        </Alert>
      )}
      {outcomes}
    </Dialog>
  );
}

/** The id of the account whose reconnect has failed and is still shown; null if there is none. */
const failedReconnectOf = (signIn: SignIn): string | null =>
  signIn.phase === 'failed' && signIn.request.purpose === 'reconnect' ? signIn.request.accountId : null;

/** What the button does to the chosen accounts, and to those that come back with them. */
function chosenText({ new: count, back }: Record<'new' | 'back', number>): string {
  if (count === 0) return m.connect_back({ count: formatNumber(back) });
  if (back === 0) return m.connect_new({ count: formatNumber(count) });
  return m.connect_new_and_back({ count: formatNumber(count), back: formatNumber(back) });
}
