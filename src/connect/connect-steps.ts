import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { OpenSignIn, SignIn } from '../sign-in/sign-in.ts';

/** The step that the Connect account dialog is at. */
export type ConnectStep =
  | { step: 'network' }
  | { step: 'sign-in'; signIn: OpenSignIn }
  /** The sign-in is done. After `failed` only another sign-in helps. */
  | { step: 'choosing' | 'connecting' | 'failed'; candidates: Candidate[] }
  /** Every account has its outcome. */
  | { step: 'over'; candidates: Candidate[]; results: ConnectResult[] };

interface ConnectRequest {
  status: 'idle' | 'pending' | 'success' | 'error';
  data: { results: ConnectResult[] } | undefined;
}

/** The step that follows from this tab's sign-in, which may be a reconnect, and from the request that connects accounts. */
export function connectStep(signIn: SignIn, { status, data }: ConnectRequest): ConnectStep {
  if (signIn.step === 'idle' || signIn.request.purpose !== 'connect') return { step: 'network' };
  if (signIn.step !== 'done') return { step: 'sign-in', signIn };
  if (signIn.completion.purpose !== 'connect') return { step: 'network' };
  const { candidates } = signIn.completion;
  if (data) return { step: 'over', candidates, results: data.results };
  if (status === 'error') return { step: 'failed', candidates };
  // Without a candidate to choose, the locked accounts are connected at once.
  const isChoosing = status === 'idle' && candidates.some(({ selectable }) => selectable);
  return { step: isChoosing ? 'choosing' : 'connecting', candidates };
}
