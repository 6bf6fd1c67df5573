import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changeLocale } from '../i18n/locale.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

test.each([
  ['en', 'Reload to see how things stand.', 'Reload'],
  ['pl', 'Odśwież stronę, aby sprawdzić aktualny stan.', 'Odśwież'],
] as const)(
  'A page that broke leads to a reload and claims nothing of what was done before: %s',
  (locale, words, reload) => {
    changeLocale(locale);
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
      { onCaughtError: () => {} },
    );
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.getByRole('main')).not.toHaveTextContent(/chang|zmieni/i);
    expect(screen.getByRole('button', { name: reload })).toBeVisible();
  },
);

function Broken(): never {
  throw new Error('A component is at fault.');
}
