import { matchRoutes } from 'react-router';
import { resultOf, type SignInResult } from './sign-in-relay.ts';

/** The path that networks send the browser back to, below the path that the app is served under. */
export const CALLBACK_PATH = '/oauth/callback';

/** What an address says about a sign-in. */
interface Arrival {
  /** Whether the router shows the callback page there; it ignores letter case and slashes at the end. */
  isCallback: boolean;
  /** The network's answer; null without one, and on any other page. */
  result: SignInResult | null;
  /** The whole address without the answer, everything else kept. */
  href: string;
}

/** What a network adds to an address when it answers (RFC 6749, RFC 9207). */
const ANSWER = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri'];

/**
 * Reads a network's answer from an address, and removes it on whatever page, because a code is a secret.
 * @param href the whole address
 * @param base the path the app is served under; starts and ends with a slash
 */
export function readArrival(href: string, base: string): Arrival {
  const url = new URL(href);
  const isCallback = matchRoutes([{ path: CALLBACK_PATH }], url.pathname, base) !== null;
  const result = isCallback ? resultOf(url.search) : null;
  const query = url.searchParams;
  if (isCallback || isAnswer(query)) for (const name of ANSWER) query.delete(name);
  const fragment = new URLSearchParams(url.hash.slice(1));
  if (isAnswer(fragment)) url.hash = '';
  return { isCallback, result, href: url.href };
}

const isAnswer = (params: URLSearchParams): boolean =>
  params.has('state') && (params.has('code') || params.has('error'));
