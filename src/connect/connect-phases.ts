import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { OpenSignIn, SignIn } from '../sign-in/sign-in.ts';

/** The phase that the Connect account dialog is in. */
export type ConnectPhase =
  | { phase: 'network' }
  | { phase: 'sign-in'; signIn: OpenSignIn }
  /** The sign-in is done. After `failed` the choice can be sent again, or another sign-in begun. */
  | { phase: 'choosing' | 'connecting' | 'failed'; candidates: Candidate[] }
  /** Every account has its outcome. */
  | { phase: 'over'; candidates: Candidate[]; results: ConnectResult[] };

interface ConnectMutation {
  status: 'idle' | 'pending' | 'success' | 'error';
  data: { results: ConnectResult[] } | undefined;
}

/** The phase that follows from this tab's sign-in and from the request to connect accounts. A sign-in for a reconnect does not count. */
export function connectPhase(signIn: SignIn, { status, data }: ConnectMutation): ConnectPhase {
  if (signIn.phase === 'idle' || signIn.request.purpose !== 'connect') return { phase: 'network' };
  if (signIn.phase !== 'done') return { phase: 'sign-in', signIn };
  if (signIn.completion.purpose !== 'connect') return { phase: 'network' };
  const { candidates } = signIn.completion;
  if (data) return { phase: 'over', candidates, results: data.results };
  if (status === 'error') return { phase: 'failed', candidates };
  // With no candidate to choose, `useConnect` sends the request at once: it reconnects the hidden accounts of the network (HIDE).
  const isChoosing = status === 'idle' && candidates.some(({ selectable }) => selectable);
  return { phase: isChoosing ? 'choosing' : 'connecting', candidates };
}
