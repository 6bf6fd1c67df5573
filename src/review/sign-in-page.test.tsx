import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problemBody } from '../../mocks/pipeline/problem.ts';
import { renderApp } from '../app/test-app.tsx';

/** Begins a sign-in, and opens its page with the given `redirect_uri`. */
async function openSignInPage(redirectUri: string) {
  const { simulation, user } = renderApp();
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
  const url = new URL(body.authorizeUrl);
  expect(url.searchParams.get('redirect_uri')).toBe('http://localhost/oauth/callback');
  url.searchParams.set('redirect_uri', redirectUri);
  history.pushState(null, '', url.pathname + url.search);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
  return { simulation, user };
}

test('a sign-in page that leads back to this app asks for consent (F69)', async () => {
  await openSignInPage('http://localhost/oauth/callback');
  expect(await screen.findByRole('button', { name: 'Approve' })).toBeVisible();
});

test.each([
  ['with a slash at its end', 'http://localhost/oauth/callback/'],
  ['in other letter case', 'http://localhost/OAuth/callback'],
  ['at another port', 'http://localhost:81/oauth/callback'],
  ['with a longer path', 'http://localhost/oauth/callback/more'],
  ['with a user name in it', 'http://ada@localhost/oauth/callback'],
  ['at another host', 'http://localhost.example/oauth/callback'],
])('a sign-in page whose redirect_uri is the callback %s does not ask for consent (F69)', async (_, redirectUri) => {
  await openSignInPage(redirectUri);
  expect(await screen.findByRole('alert')).toHaveTextContent('This sign-in is over or was never begun.');
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});

test('without room to store the decision the page says so, with Reset, and the sign-in is not over (F45)', async () => {
  const { simulation, user } = await openSignInPage('http://localhost/oauth/callback');
  const call = 'POST /__mock/authorizations/{id}/decision';
  simulation.override(call, () => Response.json(problemBody('storage-full', call), { status: 507 }));
  await user.click(await screen.findByRole('button', { name: 'Deny' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('There is no room left to store this, so nothing was changed.');
  expect(within(alert).getByRole('button', { name: 'Reset' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Approve' })).toBeVisible();
});

test('a decision after the end of the sign-in is not possible, and the page says so', async () => {
  const { simulation, user } = await openSignInPage('http://localhost/oauth/callback');
  const approve = await screen.findByRole('button', { name: 'Approve' });
  await simulation.advance({ hours: 1 });
  await user.click(approve);
  expect(await screen.findByRole('alert')).toHaveTextContent('This sign-in is over or was never begun.');
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});
