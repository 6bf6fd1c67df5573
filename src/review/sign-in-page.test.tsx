import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';

/** The sign-in page as a link leads to it, with another address to come back to. */
async function pageWith(redirectUri: string): Promise<void> {
  const first = renderApp();
  const begun = await first.ask('POST', '/api/social/authorizations', 'ada', { purpose: 'connect', network: 'x' });
  const url = new URL((await begun.json()).authorizeUrl);
  expect(url.searchParams.get('redirect_uri')).toBe('http://localhost/oauth/callback');
  url.searchParams.set('redirect_uri', redirectUri);
  history.pushState(null, '', url.pathname + url.search);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}

test('a sign-in that leads back to this app asks for consent (F69)', async () => {
  await pageWith('http://localhost/oauth/callback');
  expect(await screen.findByRole('button', { name: 'Approve' })).toBeVisible();
});

test.each([
  ['with a slash at its end', 'http://localhost/oauth/callback/'],
  ['in other letters', 'http://localhost/OAuth/callback'],
  ['at another port', 'http://localhost:81/oauth/callback'],
  ['deeper down', 'http://localhost/oauth/callback/more'],
  ['with a person in it', 'http://ada@localhost/oauth/callback'],
  ['at another host', 'http://localhost.example/oauth/callback'],
])('an address to come back to %s is refused before consent (F69)', async (_, redirectUri) => {
  await pageWith(redirectUri);
  expect(await screen.findByRole('alert')).toHaveTextContent('This sign-in is over or was never begun.');
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});
