import { matchRoutes } from 'react-router';
import { resultOf, type SignInResult } from './sign-in-relay.ts';

/** The path that networks send the browser back to, below the path that the app is served under. */
export const CALLBACK_PATH = '/oauth/callback';

/** What an address says about a sign-in. */
interface SignInAddress {
  /** Whether the router shows the callback page; the router ignores letter case and slashes at the end. */
  isCallback: boolean;
  /** The result of the sign-in; null if the callback address has none, and for the address of any other page. */
  result: SignInResult | null;
  /** The whole address without the result, everything else kept. */
  href: string;
}

/** The parameters of a sign-in's result in an address (RFC 6749, RFC 9207). */
const RESULT_PARAMETERS = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri'];

/**
 * Reads the result of a sign-in from the callback address. Removes a result from any address, because a code is a secret.
 * @param href the whole address
 * @param base the path the app is served under; starts and ends with a slash
 */
export function readSignInAddress(href: string, base: string): SignInAddress {
  const url = new URL(href);
  const isCallback = matchRoutes([{ path: CALLBACK_PATH }], url.pathname, base) !== null;
  const result = isCallback ? resultOf(url.search) : null;
  const query = url.searchParams;
  if (isCallback || hasResult(query)) for (const name of RESULT_PARAMETERS) query.delete(name);
  const fragment = new URLSearchParams(url.hash.slice(1));
  if (hasResult(fragment)) url.hash = '';
  return { isCallback, result, href: url.href };
}

const hasResult = (params: URLSearchParams): boolean =>
  params.has('state') && (params.has('code') || params.has('error'));
