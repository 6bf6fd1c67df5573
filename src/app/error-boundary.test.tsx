import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../api/contract/link.ts';
import { changeLocale } from '../i18n/locale.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const TEXTS = {
  en: ['Reload to see how things stand.', 'Reload'],
  pl: ['Odśwież stronę, aby sprawdzić aktualny stan.', 'Odśwież'],
} satisfies Record<Locale, [text: string, reload: string]>;

test.each(LOCALES)(
  'A page that failed to render offers a reload and does not say whether anything was changed: %s',
  (locale) => {
    const [text, reload] = TEXTS[locale];
    changeLocale(locale);
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
      { onCaughtError: () => {} },
    );
    expect(screen.getByRole('main')).toHaveTextContent(text);
    expect(screen.getByRole('main')).not.toHaveTextContent(/chang|zmieni/i);
    expect(screen.getByRole('button', { name: reload })).toBeVisible();
  },
);

function Broken(): never {
  throw new Error('This component always throws');
}
