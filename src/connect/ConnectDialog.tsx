import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longDisconnectedQuery } from '../api/accounts.ts';
import { waysOut } from '../api/api-error.ts';
import type { Account } from '../api/contract/account.ts';
import { NETWORKS, type Network } from '../api/contract/network.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { useOnline } from '../api/online.ts';
import { failureSentence } from '../domain-text/failures.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { SignInProgress } from '../sign-in/SignInProgress.tsx';
import { cancelSignIn, focusSignInWindow } from '../sign-in/sign-in.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { CandidateList } from './CandidateList.tsx';
import { ChooseNetwork } from './ChooseNetwork.tsx';
import { ConnectOutcomes } from './ConnectOutcomes.tsx';
import { useConnect } from './use-connect.ts';

interface Props {
  /** The network the address names; null leads to the first one with something to bring back. */
  asked: Network | null;
  onClose: () => void;
}

/** Brings back what has been gone for more than 90 days, and connects what a network offers besides. */
export function ConnectDialog({ asked, onClose }: Props) {
  const online = useOnline();
  const gone = useQuery({ ...longDisconnectedQuery(), refetchInterval: false });
  const [picked, setPicked] = useState(asked);
  const connect = useConnect();
  const { step, owner, chosen, error } = connect;
  const signIn = step === 'sign-in' ? connect.signIn : null;
  const candidates = 'candidates' in connect ? connect.candidates : [];
  const locked = (gone.data?.items ?? []).filter(isSupported);
  const network = connect.network ?? picked ?? firstOf(locked);
  const hasChoice = candidates.some(({ selectable }) => selectable);
  const mustChoose = hasChoice && chosen.length === 0 && !locked.some((account) => account.network === network);
  const isOver = step === 'over';
  const isSigningIn = signIn !== null && signIn.step !== 'failed';
  const close = () => {
    cancelSignIn();
    onClose();
  };
  const begin = () => connect.begin(network);
  const offReason = online ? (mustChoose ? m.connect_choose_at_least_one() : '') : m.app_offline();
  const outcomes = isOver && (
    <ConnectOutcomes network={network} results={connect.results} candidates={candidates} locked={locked} />
  );
  return (
    <Dialog
      title={m.connect_title()}
      onClose={close}
      owner={owner}
      sent={connect.sent}
      outcome={outcomes || undefined}
      footer={
        <>
          {!isOver && <Button onClick={close}>{m.connect_cancel()}</Button>}
          {/* One button to the end, so that the focus stays on it. */}
          <Button
            variant="primary"
            isPending={step === 'connecting' || isSigningIn}
            disabledReason={isOver ? '' : offReason}
            onClick={isOver ? close : hasChoice ? connect.carryOn : begin}
          >
            {isOver ? m.connect_done() : m.connect_continue()}
          </Button>
        </>
      }
    >
      {step === 'network' && <ChooseNetwork network={network} gone={gone} onChoose={setPicked} />}
      {signIn && (
        <SignInProgress
          signIn={signIn}
          network={NETWORK_NAME[network]}
          failure={signIn.step === 'failed' ? failureSentence(signIn.error, network) : ''}
          onShowWindow={focusSignInWindow}
          onTryAgain={signIn.step !== 'failed' || waysOut(signIn.error).includes('again') ? begin : null}
          onCancel={cancelSignIn}
        />
      )}
      {hasChoice && !isOver && (
        <>
          <h3>{m.connect_choose()}</h3>
          <CandidateList network={network} candidates={candidates} chosen={chosen} onToggle={connect.toggle} />
        </>
      )}
      {step === 'connecting' && <p role="status">{m.connect_connecting()}</p>}
      {step === 'failed' && (
        <Alert tone="bad" urgent>
          <p>{failureSentence(error, network)}</p>
          <Button onClick={begin}>{m.connect_try_again()}</Button>
        </Alert>
      )}
      {outcomes}
    </Dialog>
  );
}

const firstOf = (locked: Account[]): Network =>
  NETWORKS.find((network) => locked.some((account) => account.network === network)) ?? NETWORKS[0];
