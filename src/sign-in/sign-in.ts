import { create } from 'zustand';
import { beginSignIn, completeSignIn } from '../api/authorizations.ts';
import type { AuthorizationRequest, Completion } from '../api/contract/authorization.ts';
import type { Viewer } from '../api/screen.ts';
import { currentTransport } from '../api/transport.ts';
import { keepsInTab } from '../browser/storage.ts';
import { claim, endClaim } from '../browser/tab-claim.ts';
import {
  currentSignIn,
  forgetSignIn,
  listenForResult,
  type RememberedSignIn,
  rememberSignIn,
  type SignInResult,
  takeResult,
} from './sign-in-relay.ts';

/** What a sign-in is for, and who began it. */
interface BegunSignIn {
  request: AuthorizationRequest;
  viewer: Viewer;
}

/** The state of the one sign-in of this tab. */
export type SignIn =
  | { phase: 'idle' }
  | (BegunSignIn & { phase: 'starting' })
  | (BegunSignIn & {
      phase: 'waiting';
      /** The network's page, for a link where no window could be opened. */
      url: string;
      isBlocked: boolean;
      /**
       * The window in which that link opens, if it must not be this one: leaving this page would end a simulation in memory, or the
       * sign-in if this tab cannot keep it.
       */
      linkTarget?: string;
      /** Whether the window looks closed. Only a hint: some browsers report an open window as closed. */
      looksClosed: boolean;
    })
  | (BegunSignIn & { phase: 'checking' })
  /** `isResultSent`: the network's result was sent to the API, which may have accepted it. */
  | (BegunSignIn & { phase: 'failed'; error: unknown; isResultSent: boolean })
  | (BegunSignIn & { phase: 'done'; authorizationId: string; completion: Completion });

/** A sign-in that is shown: it has begun, and is neither done nor cancelled. */
export type OpenSignIn = Exclude<SignIn, { phase: 'idle' | 'done' }>;

export const useSignIn = create<SignIn>(() => ({ phase: 'idle' }));

const WINDOW_NAME = 'network-sign-in';
const WATCH_MS = 500;

/** Whether this is the window of a sign-in. It starts with a copy of the session storage of the tab that opened it. */
export const isSignInWindow = (): boolean => window.name === WINDOW_NAME;

let popup: Window | null = null;
let cleanUp = () => {};

/**
 * Opens the network's sign-in. Call it straight from a click: browsers block a window that is opened after anything
 * was awaited. A second call for the same sign-in brings its window to the front (F23).
 * @param viewer the person that the screen showed at the press @param returnTo the address in the app to come back to
 */
export async function startSignIn(viewer: Viewer, request: AuthorizationRequest, returnTo: string): Promise<void> {
  const before = useSignIn.getState();
  if (before.phase === 'checking') return;
  const begun = { request, viewer };
  if ((before.phase === 'starting' || before.phase === 'waiting') && isSame(before, begun) && popup?.closed === false) {
    popup.focus();
    return;
  }
  stopWaiting();
  const opened = window.open('about:blank', WINDOW_NAME, 'popup,width=520,height=720');
  popup = opened;
  const starting = setSignIn({ phase: 'starting', ...begun });
  try {
    const { id, authorizeUrl } = await beginSignIn(viewer.id, request);
    const state = new URL(authorizeUrl).searchParams.get('state') ?? '';
    if (!isCurrent(starting)) return;
    const signIn = { id, state, ...begun, returnTo, authorizeUrl };
    rememberSignIn(signIn);
    opened?.location.replace(authorizeUrl);
    const endsWithPage = Boolean((await currentTransport()).startupReport?.unsaved) || !keepsInTab();
    waitForResult(signIn, { isBlocked: opened === null, linkTarget: endsWithPage ? WINDOW_NAME : undefined });
  } catch (error) {
    if (!isCurrent(starting)) return;
    opened?.close();
    setSignIn({ phase: 'failed', ...begun, error, isResultSent: false });
  }
}

/**
 * Continues a sign-in that a reload interrupted, or that went through this same tab (F71). A duplicated tab forgets its copy: the
 * result is for the tab that began the sign-in.
 */
export async function resumeSignIn(): Promise<void> {
  const signIn = currentSignIn();
  if (!signIn || useSignIn.getState().phase !== 'idle') return;
  const isOurs = await claim(signIn.state);
  if (useSignIn.getState().phase !== 'idle') return;
  if (!isOurs) {
    forgetSignIn();
    return;
  }
  const result = takeResult();
  if (result) void finish(signIn, result);
  else waitForResult(signIn, { isBlocked: false });
}

/** Ends the sign-in without a call of the API. */
export function endSignIn(): void {
  stopWaiting();
  popup?.close();
  popup = null;
  forgetSignIn();
  setSignIn({ phase: 'idle' });
}

export const focusSignInWindow = (): void => popup?.focus();

function waitForResult(
  signIn: RememberedSignIn,
  { isBlocked, linkTarget }: { isBlocked: boolean; linkTarget?: string },
): void {
  const { state, request, viewer, authorizeUrl: url } = signIn;
  void claim(state);
  const stopListening = listenForResult(state, (result) => void finish(signIn, result));
  const watch = setInterval(() => {
    const current = useSignIn.getState();
    // `popup` is null if the window was blocked, or after a reload. After a reload the window counts as closed.
    const looksClosed = popup === null ? !isBlocked : popup.closed;
    if (current.phase === 'waiting' && current.looksClosed !== looksClosed) setSignIn({ ...current, looksClosed });
  }, WATCH_MS);
  cleanUp = () => {
    stopListening();
    endClaim(state);
    clearInterval(watch);
  };
  setSignIn({ phase: 'waiting', request, viewer, url, isBlocked, linkTarget, looksClosed: false });
}

async function finish({ id, request, viewer }: RememberedSignIn, result: SignInResult): Promise<void> {
  const begun = { request, viewer };
  stopWaiting();
  popup = null;
  forgetSignIn();
  const checking = setSignIn({ phase: 'checking', ...begun });
  const next = await completeSignIn(viewer.id, id, result).then(
    (completion): SignIn => ({ phase: 'done', ...begun, authorizationId: id, completion }),
    (error): SignIn => ({ phase: 'failed', ...begun, error, isResultSent: true }),
  );
  if (isCurrent(checking)) setSignIn(next);
}

function stopWaiting(): void {
  cleanUp();
  cleanUp = () => {};
}

function setSignIn(next: SignIn): SignIn {
  useSignIn.setState(next, true);
  return next;
}

/** Whether the sign-in is still in this state: it may have been cancelled, or another begun, while a reply was awaited. */
const isCurrent = (signIn: SignIn): boolean => useSignIn.getState() === signIn;

const isSame = ({ request, viewer }: BegunSignIn, other: BegunSignIn): boolean =>
  viewer.id === other.viewer.id && JSON.stringify(request) === JSON.stringify(other.request);
