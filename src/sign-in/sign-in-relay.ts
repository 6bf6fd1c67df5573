import * as v from 'valibot';
import { AuthorizationRequest } from '../api/contract/authorization.ts';
import { dropFromTab, keepInTab, readFromTab } from '../browser/storage.ts';

/** What a network sends back to the callback address. */
const SignInResult = v.object({
  state: v.string(),
  iss: v.string(),
  code: v.optional(v.string()),
  error: v.optional(v.string()),
});
export type SignInResult = v.InferOutput<typeof SignInResult>;

/** A sign-in under way, as the tab that began it stores it. */
const RememberedSignIn = v.object({
  id: v.string(),
  /** Unguessable; names the channel on which the result comes back. */
  state: v.string(),
  request: AuthorizationRequest,
  /** The person who began the sign-in. The result is sent to the API for no other person. */
  viewer: v.object({ id: v.string(), name: v.string() }),
  /** The address in the app where it was begun. */
  returnTo: v.string(),
  authorizeUrl: v.string(),
});
export type RememberedSignIn = v.InferOutput<typeof RememberedSignIn>;

const SIGN_IN_KEY = 'sign-in';
const RESULT_KEY = 'sign-in-result';
const REPEAT_MS = 250;
const TIMEOUT_MS = 5_000;
const RECEIVED = 'received';

export const rememberSignIn = (signIn: RememberedSignIn): void => keepInTab(SIGN_IN_KEY, signIn);

/** The sign-in that this tab began and that has not ended. */
export const currentSignIn = (): RememberedSignIn | null => readFromTab(SIGN_IN_KEY, RememberedSignIn);

export function forgetSignIn(): void {
  dropFromTab(SIGN_IN_KEY);
  dropFromTab(RESULT_KEY);
}

/** Keeps the result of a sign-in that went through this tab instead of a window. */
export const keepResult = (result: SignInResult): void => keepInTab(RESULT_KEY, result);

/** The result that was kept for this tab; a second call returns null. */
export function takeResult(): SignInResult | null {
  const result = readFromTab(RESULT_KEY, SignInResult);
  dropFromTab(RESULT_KEY);
  return result;
}

/** The result in the query of a callback address; null where there is none. */
export function resultOf(search: string): SignInResult | null {
  const parsed = v.safeParse(SignInResult, Object.fromEntries(new URLSearchParams(search)));
  return parsed.success ? parsed.output : null;
}

/** Listens for the result of one sign-in; any other message is ignored (F70). @returns a function that stops it */
export function listenForResult(state: string, onResult: (result: SignInResult) => void): () => void {
  const channel = channelOf(state);
  channel.onmessage = ({ data }) => {
    const parsed = v.safeParse(SignInResult, data);
    if (!parsed.success || parsed.output.state !== state) return;
    channel.postMessage(RECEIVED);
    onResult(parsed.output);
  };
  return () => channel.close();
}

/** Sends a result again and again, for at most 5 s, until the tab of the sign-in confirms it. @returns whether it has */
export function relayResult(result: SignInResult): Promise<boolean> {
  const channel = channelOf(result.state);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const send = () => channel.postMessage(result);
  const repeating = setInterval(send, REPEAT_MS);
  const timeout = setTimeout(resolve, TIMEOUT_MS, false);
  channel.onmessage = ({ data }) => {
    if (data === RECEIVED) resolve(true);
  };
  send();
  return promise.finally(() => {
    clearInterval(repeating);
    clearTimeout(timeout);
    channel.close();
  });
}

const channelOf = (state: string): BroadcastChannel => new BroadcastChannel(`sign-in.${state}`);
