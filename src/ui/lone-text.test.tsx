import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { EmptyState } from './EmptyState.tsx';

const shown = (children: ReactNode) => (
  <EmptyState icon={null} title="Accounts">
    {children}
  </EmptyState>
);

test.each<[string, ReactNode, string]>([
  ['another text', '2 accounts', 'Accounts2 accounts'],
  ['nothing', null, 'Accounts'],
  ['an element', <b key="two">2 accounts</b>, 'Accounts2 accounts'],
])(
  'A text that is alone in its element is replaced by %s and shown again, even after a translator has changed it',
  (_, next, words) => {
    const { rerender } = render(shown('1 account'));
    const region = screen.getByText('1 account').parentElement;
    translate(screen.getByText('1 account'));
    rerender(shown(next));
    expect(region?.textContent).toBe(words);
    rerender(shown('1 account'));
    expect(region?.textContent).toBe('Accounts1 account');
  },
);

/** Puts other nodes in the place of a text, as the translators of browsers do. */
function translate(element: HTMLElement): void {
  const whole = document.createElement('font');
  whole.append(element.textContent ?? '');
  element.firstChild?.replaceWith(whole);
}
