import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { account } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { changeLocale } from '../../i18n/locale.ts';
import { changeDensity } from '../row/density.ts';

afterEach(() => changeDensity(false));

test.each([
  ['en', 'All networks', 'Compact rows'],
  ['pl', 'Wszystkie serwisy', 'Niskie wiersze'],
] as const)(
  'the menu of the filters makes the rows compact, and this browser keeps the choice (%s)',
  async (locale, menu, name) => {
    await changeLocale(locale);
    const { user } = renderApp({ accounts: [account('x')] });
    const button = await screen.findByRole('button', { name: menu });
    await user.click(button);
    const box = screen.getByRole('checkbox', { name });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(box).toBeChecked();
    expect(document.documentElement).toHaveAttribute('data-compact');
    expect(localStorage.getItem('rows')).toBe('compact');
    expect(button, 'it is no filter').toHaveAccessibleName(menu);
    expect(location.search).toBe('');
    await user.click(box);
    expect(document.documentElement).not.toHaveAttribute('data-compact');
    expect(localStorage.getItem('rows')).toBeNull();
  },
);
