import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { readSignInAddress } from './callback-address.ts';

test.each([
  '/oauth/callback',
  '/oauth/callback/',
  '/oauth/callback//',
  '/OAuth/Callback',
  '/oauth/c%61llback',
  '//oauth/callback',
  '/oauth//callback',
  '/oauth/callback/more',
])('at %s the router shows the callback page exactly if a result is read from that address', async (path) => {
  const href = location.origin + path;
  const { isCallback } = readSignInAddress(href, '/');
  renderApp({ path: href });
  expect(await screen.findByRole('heading', { name: isCallback ? 'Signing in' : 'Page not found' })).toBeVisible();
});
