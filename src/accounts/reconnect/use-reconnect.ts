import { type OpenSignIn, type SignIn, useSignIn } from '../../sign-in/sign-in.ts';
import { usePersonChange } from '../../ui/viewer/viewing.ts';

type ReconnectRequest = Extract<OpenSignIn['request'], { purpose: 'reconnect' }>;

/** A reconnect that is under way or has failed. */
export type Reconnect = OpenSignIn & { request: ReconnectRequest };

/** The reconnect of the account with this id, under way or failed; null if there is none. */
export const useReconnectOf = (id: string): Reconnect | null =>
  useSignIn((signIn) => (isReconnect(signIn) && signIn.request.accountId === id ? signIn : null));

const isReconnect = (signIn: SignIn): signIn is Reconnect =>
  signIn.phase !== 'idle' && signIn.phase !== 'done' && signIn.request.purpose === 'reconnect';

/** The id of the account whose reconnect is under way, done or failed; null if there is no reconnect. */
export const useReconnectId = (): string | null =>
  useSignIn((signIn) =>
    signIn.phase !== 'idle' && signIn.request.purpose === 'reconnect' ? signIn.request.accountId : null,
  );

/** Whether somebody else than the person who began the reconnect is signed in, while no reply to it is awaited (F26). */
export function useIsOthersReconnect(reconnect: Pick<Reconnect, 'phase' | 'viewer'> | null): boolean {
  const change = usePersonChange(reconnect?.viewer);
  return reconnect !== null && change !== null && reconnect.phase !== 'checking';
}
