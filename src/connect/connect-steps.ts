import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { OpenSignIn, SignIn } from '../sign-in/sign-in.ts';

/** Where connecting accounts stands. */
export type ConnectStep =
  /** A network is chosen. */
  | { step: 'network' }
  | { step: 'sign-in'; signIn: OpenSignIn }
  /** The sign-in is over. `failed` goes on with another sign-in. */
  | { step: 'choosing' | 'connecting' | 'failed'; candidates: Candidate[] }
  /** Every account has its outcome. */
  | { step: 'over'; candidates: Candidate[]; results: ConnectResult[] };

interface Write {
  status: 'idle' | 'pending' | 'success' | 'error';
  data: { results: ConnectResult[] } | undefined;
}

/** The step that follows from this tab's sign-in and from the request that connects what was chosen. */
export function connectStep(signIn: SignIn, { status, data }: Write): ConnectStep {
  if (signIn.step === 'idle' || signIn.request.purpose !== 'connect') return { step: 'network' };
  if (signIn.step !== 'done') return { step: 'sign-in', signIn };
  if (signIn.completion.purpose !== 'connect') return { step: 'network' };
  const { candidates } = signIn.completion;
  if (data) return { step: 'over', candidates, results: data.results };
  if (status === 'error') return { step: 'failed', candidates };
  // With nothing to choose from, Continue has already said all there is to say.
  return {
    step: status === 'idle' && candidates.some(({ selectable }) => selectable) ? 'choosing' : 'connecting',
    candidates,
  };
}
