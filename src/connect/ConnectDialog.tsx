import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longDisconnectedQuery } from '../api/accounts.ts';
import { mayHaveSucceeded, waysOut } from '../api/api-error.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { SignInProgress } from '../sign-in/SignInProgress.tsx';
import { endSignIn, focusSignInWindow } from '../sign-in/sign-in.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import { ButtonRow } from '../ui/button/ButtonRow.tsx';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { useHeldReason } from '../ui/button/use-held.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Remedy } from '../ui/failure/Remedy.tsx';
import { useOfflineReason } from '../ui/online.ts';
import { CandidateList } from './CandidateList.tsx';
import { ChooseNetwork } from './ChooseNetwork.tsx';
import { ConnectOutcomes } from './ConnectOutcomes.tsx';
import { useConnect } from './use-connect.ts';

interface Props {
  /** The network that the address names. If null, the dialog opens on the first network with a long-disconnected account. */
  initialNetwork: Network | null;
  onClose: () => void;
}

/** Reconnects the long-disconnected accounts of a network, and connects others that its sign-in finds. */
export function ConnectDialog({ initialNetwork, onClose }: Props) {
  const offline = useOfflineReason();
  const longDisconnected = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const [pickedNetwork, setPickedNetwork] = useState(initialNetwork);
  const connect = useConnect();
  const { phase, dialogOwner, chosen, error } = connect;
  const signIn = phase === 'sign-in' ? connect.signIn : null;
  const candidates = 'candidates' in connect ? connect.candidates : [];
  const supported = (longDisconnected.data?.items ?? []).filter(isSupported);
  const hasLongDisconnected = (each: Network) => supported.some((account) => account.network === each);
  const network = connect.network ?? pickedNetwork ?? NETWORKS.find(hasLongDisconnected) ?? NETWORKS[0];
  const hasChoice = candidates.some(({ selectable }) => selectable);
  const mustChoose = hasChoice && chosen.length === 0 && !hasLongDisconnected(network);
  const isOver = phase === 'over';
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
      title={m.connect_title()}
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
            {isOver ? m.ui_done() : m.connect_continue()}
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
        <>
          <h3>{m.connect_choose()}</h3>
          <CandidateList network={network} candidates={candidates} chosen={chosen} onToggle={connect.toggle} />
        </>
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
