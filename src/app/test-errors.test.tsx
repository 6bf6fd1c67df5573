import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

test('only the last error of a query that is tried again and again contains the text of the page', async () => {
  document.body.append('The text of the page');
  const messages: string[] = [];
  const query = () => screen.getByRole('button', { name: 'Missing' });
  const failure = waitFor(
    () => {
      try {
        query();
      } catch (error) {
        messages.push((error as Error).message);
        throw error;
      }
    },
    { timeout: 1, interval: 1 },
  );
  await expect(failure).rejects.toThrow(/Missing[\s\S]+The text of the page/);
  expect(messages.join()).not.toContain('The text of the page');
  expect(messages.join()).toContain('Missing');
  expect(query).toThrow(/Missing[\s\S]+The text of the page/);
  document.body.textContent = '';
});
