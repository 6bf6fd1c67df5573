import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../api/contract/link.ts';
import { changeLocale } from '../i18n/locale.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const SAYS = {
  en: ['Reload to see how things stand.', 'Reload'],
  pl: ['Odśwież stronę, aby sprawdzić aktualny stan.', 'Odśwież'],
} satisfies Record<Locale, [words: string, reload: string]>;

test.each(LOCALES)(
  'A page that failed to draw offers a reload and does not say whether anything was changed: %s',
  (locale) => {
    const [words, reload] = SAYS[locale];
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
