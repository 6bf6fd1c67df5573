import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { mayHaveSucceeded } from '../api/api-error.ts';
import { connectMutation } from '../api/authorizations.ts';
import type { Network } from '../api/contract/network.ts';
import { cancelSignIn, startSignIn, useSignIn } from '../sign-in/sign-in.ts';
import { announce } from '../ui/toasts/toasts.ts';
import type { Sent } from '../ui/viewer/OtherViewerAlert.tsx';
import { useViewer } from '../ui/viewer/viewing.ts';
import { connectStep } from './connect-steps.ts';
import { outcomeSummary } from './outcome-summary.ts';

/** Connects accounts of a network: the sign-in there, the choice among what it offers, and what has become of each. */
export function useConnect() {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const viewer = useViewer();
  const signIn = useSignIn();
  const [chosen, setChosen] = useState<string[]>([]);
  const connect = useMutation({
    ...connectMutation(queries),
    onSuccess: ({ results }) => announce(outcomeSummary(results)),
  });
  const state = connectStep(signIn, connect);
  const { step } = state;
  const isWorking = step === 'connecting' || (step === 'sign-in' && state.signIn.step === 'checking');
  const sent: Sent | undefined = mayHaveSucceeded(connect.error) ? 'unanswered' : undefined;
  const begun = signIn.step !== 'idle' && signIn.request.purpose === 'connect' ? signIn : null;
  // A sign-in that a reload has interrupted may be another's.
  const owner = begun?.viewer ?? viewer;
  const carryOn = () => {
    if (signIn.step !== 'done') return;
    connect.mutate({ viewer: owner.id, authorizationId: signIn.authorizationId, externalIds: chosen });
  };
  const isAlone = step === 'connecting' && connect.isIdle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows from the end of the sign-in alone
  useEffect(() => {
    if (isAlone) carryOn();
  }, [isAlone]);
  const isOver = step === 'over';
  // An outcome may lead to another page; the sign-in it came from is over all the same.
  useEffect(() => (isOver ? cancelSignIn : undefined), [isOver]);
  return {
    ...state,
    owner,
    sent: isWorking ? ('waiting' as const) : sent,
    /** The network of the sign-in; null before there is one. */
    network: begun?.request.purpose === 'connect' ? begun.request.network : null,
    error: connect.error,
    /** The external ids of the chosen candidates. */
    chosen,
    toggle: (id: string) => setChosen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])),
    begin: (network: Network) => {
      connect.reset();
      setChosen([]);
      void startSignIn(viewer, { purpose: 'connect', network }, `${pathname}?connect=${network}`);
    },
    carryOn,
  };
}
