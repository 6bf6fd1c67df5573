import { useSignIn } from '../../sign-in/sign-in.ts';

/** The reconnect of the account with this id, under way or failed; null if there is none. */
export function useReconnectOf(id: string) {
  const signIn = useSignIn();
  if (signIn.phase === 'idle' || signIn.phase === 'done') return null;
  const { request } = signIn;
  return request.purpose === 'reconnect' && request.accountId === id ? { ...signIn, request } : null;
}

/** The id of the account whose reconnect is under way, done or failed; null if there is no reconnect. */
export const useReconnectId = (): string | null =>
  useSignIn((signIn) =>
    signIn.phase !== 'idle' && signIn.request.purpose === 'reconnect' ? signIn.request.accountId : null,
  );
