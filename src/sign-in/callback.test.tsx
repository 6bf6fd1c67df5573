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
])('the router and readSignInAddress agree whether %s is the address of the callback page', async (path) => {
  const href = location.origin + path;
  const { isCallback } = readSignInAddress(href, '/');
  renderApp({ path: href });
  expect(await screen.findByRole('heading', { name: isCallback ? 'Signing in' : 'Page not found' })).toBeVisible();
});
