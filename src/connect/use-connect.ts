import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { mayHaveSucceeded } from '../api/api-error.ts';
import { connectMutation } from '../api/authorizations.ts';
import { keysByIntention } from '../api/client.ts';
import type { Candidate } from '../api/contract/connect.ts';
import type { Network } from '../api/contract/network.ts';
import { endSignIn, startSignIn, useSignIn } from '../sign-in/sign-in.ts';
import { dialogQuery } from '../ui/dialog/use-dialog-param.ts';
import { announce } from '../ui/toasts/toasts.ts';
import type { ReplyState } from '../ui/viewer/OtherViewerAlert.tsx';
import { useViewer } from '../ui/viewer/viewing.ts';
import { connectPhase } from './connect-phases.ts';
import { connectSummary } from './connect-summary.ts';

/**
 * The state of connecting accounts, and what changes it: the sign-in, the choice among its candidates, and the request.
 * @param firstId the account whose reconnect has just failed: it is chosen from the start
 */
export function useConnect(firstId: string | null) {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const viewer = useViewer();
  const signIn = useSignIn();
  const [choice, setChoice] = useState<ReadonlySet<string> | null>(null);
  const [{ keyOf }] = useState(keysByIntention);
  const connect = useMutation({
    ...connectMutation(queries),
    onSuccess: ({ results }) => announce(connectSummary(results)),
  });
  const state = connectPhase(signIn, connect);
  const { phase } = state;
  const candidates = 'candidates' in state ? state.candidates : [];
  const isFirst = ({ accountId, selectable }: Candidate) =>
    selectable && accountId !== undefined && accountId === firstId;
  const chosen = choice ?? new Set(candidates.filter(isFirst).map(({ externalId }) => externalId));
  const isWorking = phase === 'connecting' || (phase === 'sign-in' && state.signIn.phase === 'checking');
  const replyAfterError = mayHaveSucceeded(connect.error) ? 'missing' : undefined;
  const replyState: ReplyState | undefined = isWorking ? 'awaited' : replyAfterError;
  const connectSignIn = signIn.phase !== 'idle' && signIn.request.purpose === 'connect' ? signIn : null;
  // A sign-in from before a reload may belong to another person.
  const dialogOwner = connectSignIn?.viewer ?? viewer;
  const connectChosen = () => {
    if (signIn.phase !== 'done' || signIn.completion.purpose !== 'connect') return;
    const { authorizationId, completion } = signIn;
    const externalIds = completion.candidates.map(({ externalId }) => externalId).filter((id) => chosen.has(id));
    const key = keyOf([authorizationId, ...externalIds].join(' '));
    connect.mutate({ viewer: dialogOwner.id, authorizationId, externalIds, key });
  };
  /** The sign-in offers nothing to choose: the request reconnects the long-disconnected accounts only. */
  const connectsAtOnce = phase === 'connecting' && connect.isIdle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs only when the sign-in has ended
  useEffect(() => {
    if (connectsAtOnce) connectChosen();
  }, [connectsAtOnce]);
  const isOver = phase === 'over';
  // A link in an outcome leaves the page without closing the dialog: then this effect ends the sign-in.
  useEffect(() => (isOver ? endSignIn : undefined), [isOver]);
  return {
    ...state,
    dialogOwner,
    replyState,
    /** The network of the sign-in; null before the sign-in begins. */
    network: connectSignIn?.request.purpose === 'connect' ? connectSignIn.request.network : null,
    error: connect.error,
    chosen,
    candidates,
    /** Chooses candidates by their external ids, or takes them out of the choice. */
    choose: (ids: readonly string[], isChosen: boolean) => {
      const others = [...chosen].filter((id) => !ids.includes(id));
      setChoice(new Set(isChosen ? [...others, ...ids] : others));
    },
    beginSignIn: (network: Network) => {
      connect.reset();
      setChoice(null);
      void startSignIn(viewer, { purpose: 'connect', network }, pathname + dialogQuery('connect', network, params));
    },
    connectChosen,
  };
}
