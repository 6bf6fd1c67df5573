import { expect, test } from 'vitest';
import { readSignInAddress } from './callback-address.ts';

const HOST = 'https://app.example';
const QUERY = 'state=s&iss=i&code=SECRET';
const RESULT = { state: 's', iss: 'i', code: 'SECRET' };

/** The path that the app is served under, a path, and whether that path is the callback. */
const PATHS: [base: string, path: string, isCallback: boolean][] = [
  ['/', '/oauth/callback', true],
  ['/', '/oauth/callback/', true],
  ['/', '/oauth/callback//', true],
  ['/', '/OAuth/Callback', true],
  ['/', '/OAUTH/CALLBACK/', true],
  ['/', '/oauth/c%61llback', true],
  ['/', '//oauth/callback', false],
  ['/', '/oauth//callback', false],
  ['/', '/oauth/callback/more', false],
  ['/', '/oauth', false],
  ['/', '/', false],
  ['/', '/no/such/page', false],
  ['/', '/settings/marketing/social/accounts', false],
  ['/sub/', '/sub/oauth/callback', true],
  ['/sub/', '/sub/oauth/callback/', true],
  ['/sub/', '/sub/OAuth/Callback', true],
  ['/sub/', '/oauth/callback', false],
  ['/sub/', '/submarine/oauth/callback', false],
];

test.each(PATHS)('under %s the path %s is the callback: %s; its query is removed', (base, path, isCallback) => {
  expect(readSignInAddress(`${HOST}${path}?${QUERY}`, base)).toEqual({
    isCallback,
    result: isCallback ? RESULT : null,
    href: HOST + path,
  });
});

const PAGE = '/settings/marketing/social/accounts';

test.each<[address: string, remaining: string]>([
  [`${PAGE}?search=acme&${QUERY}&sort=name`, `${PAGE}?search=acme&sort=name`],
  [`${PAGE}?code=SECRET&state=s#main`, `${PAGE}#main`],
  [`${PAGE}?error=access_denied&error_description=no&error_uri=https%3A%2F%2Fx.example&state=s`, PAGE],
  [`${PAGE}#${QUERY}`, PAGE],
  [`/oauth/callback?lang=pl&${QUERY}`, '/oauth/callback?lang=pl'],
  ['/oauth/callback?code=SECRET', '/oauth/callback'],
  ['/oauth/callback?state=s&iss=i', '/oauth/callback'],
  [`/oauth/callback#${QUERY}`, '/oauth/callback'],
])('the parameters of the result of a sign-in are removed: %s becomes %s', (address, remaining) => {
  expect(readSignInAddress(HOST + address, '/').href).toBe(HOST + remaining);
});

test.each([
  `${PAGE}?search=acme&status=disconnected`,
  `${PAGE}?state=california&search=code%20error#main`,
  `${PAGE}?code=10`,
  '/mock-network/x/authorize?client_id=c&state=s&code_challenge=h&redirect_uri=https%3A%2F%2Fapp.example',
])('an address without a result stays as it is: %s', (address) => {
  expect(readSignInAddress(HOST + address, '/')).toEqual({ isCallback: false, result: null, href: HOST + address });
});

test('a result has a code or an error; an address without a `state` has no result', () => {
  const read = (query: string) => readSignInAddress(`${HOST}/oauth/callback/?${query}`, '/').result;
  expect(read('state=s&iss=i&error=access_denied')).toEqual({ state: 's', iss: 'i', error: 'access_denied' });
  expect(read('code=SECRET&iss=i')).toBeNull();
  expect(read('')).toBeNull();
});
