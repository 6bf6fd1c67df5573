import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { EmptyState } from './EmptyState.tsx';

const emptyState = (children: ReactNode) => (
  <EmptyState icon={null} title="Accounts: ">
    {children}
  </EmptyState>
);

test.each<[string, ReactNode, string]>([
  ['another text', '2 accounts', 'Accounts: 2 accounts'],
  ['nothing', null, 'Accounts: '],
  ['an element', <b key="two">2 accounts</b>, 'Accounts: 2 accounts'],
])(
  'A text that is alone in its element is replaced by %s and shown again, even after a page translator has changed it',
  (_, next, text) => {
    const { rerender } = render(emptyState('1 account'));
    const region = screen.getByText('1 account').parentElement;
    translate(screen.getByText('1 account'));
    rerender(emptyState(next));
    expect(region?.textContent).toBe(text);
    rerender(emptyState('1 account'));
    expect(region?.textContent).toBe('Accounts: 1 account');
  },
);

/** Replaces the text node of an element by another element, as the page translators of browsers do. */
function translate(element: HTMLElement): void {
  const translated = document.createElement('font');
  translated.append(element.textContent ?? '');
  element.firstChild?.replaceWith(translated);
}
