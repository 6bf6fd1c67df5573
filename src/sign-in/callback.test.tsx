import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { readArrival } from './callback-address.ts';

test.each([
  '/oauth/callback',
  '/oauth/callback/',
  '/oauth/callback//',
  '/OAuth/Callback',
  '/oauth/c%61llback',
  '//oauth/callback',
  '/oauth//callback',
  '/oauth/callback/more',
])('the page at %s is the callback exactly where its answer is read', async (path) => {
  const href = location.origin + path;
  const { isCallback } = readArrival(href, '/');
  renderApp({ path: href });
  expect(await screen.findByRole('heading', { name: isCallback ? 'Signing in' : 'Page not found' })).toBeVisible();
});
