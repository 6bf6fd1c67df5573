import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PEOPLE } from '../../mocks/domain/people.ts';
import { SCENARIO_NAMES } from '../../mocks/scenarios/scenarios.ts';
import { startSimulation } from '../../mocks/testing.ts';
import type { Account } from '../api/contract/account.ts';
import type { AccountList } from '../api/contract/account-list.ts';
import { onDemand } from './on-demand.ts';
import { renderApp } from './test-app.tsx';

/**
 * For each scenario but the largest, the accounts that each person can select at its start, if there are several, and how many
 * accounts a reconnect would leave out because their networks have deleted them. Equal selections are taken once.
 */
async function differentSelections(): Promise<
  [scenario: string, as: string, accounts: Account[], deletedCount: number][]
> {
  const selections = new Map<string, [string, string, Account[], number]>();
  for (const scenario of SCENARIO_NAMES.filter((name) => name !== 'ten-thousand')) {
    for (const { id: as } of PEOPLE) {
      const { status, body } = await startSimulation({ scenario, as }).get('/api/social/accounts?pageSize=50');
      if (status !== 200) continue;
      const { items, groups = [] }: AccountList = body;
      const permitted = items.filter((each) => each.can.reconnect.allowed);
      const selectable = permitted.filter((each) => each.disconnection?.reconnectable);
      expect(groups.map(({ reconnectable }) => reconnectable).reduce((sum, each) => sum + each, 0)).toBe(
        selectable.length,
      );
      const deletedCount = permitted.length - selectable.length;
      if (selectable.length > 1) selections.set(JSON.stringify(permitted), [scenario, as, selectable, deletedCount]);
    }
  }
  return [...selections.values()];
}

const SELECTIONS = await differentSelections();
// On a busy machine, the first import of the bar takes longer than a test waits.
await onDemand.fetch();

/** The sum of the numbers that the group of the expression captures in a text. */
const sumIn = (text: string, expression: RegExp): number =>
  [...text.matchAll(expression)].reduce((sum, [, number]) => sum + Number(number), 0);

const sumOf = (accounts: Account[], number: (account: Account) => number): number =>
  accounts.reduce((sum, account) => sum + number(account), 0);

test.each(SELECTIONS)(
  'in %s, the button that selects, the bar and the list before the sign-ins show %s the same numbers (RESUME)',
  async (scenario, as, accounts, deletedCount) => {
    const { user } = renderApp({ simulation: startSimulation({ scenario, as }) });
    const count = accounts.length;
    await user.click(await screen.findByText(`Select ${count} to reconnect`));
    expect(screen.getAllByRole('checkbox', { name: /^Select /, checked: true })).toHaveLength(count);
    await screen.findByText(`${count} selected`);
    const networks = new Set(accounts.map(({ network }) => network)).size;
    const start = screen.getByRole('button', { name: /^Start \d/ });
    expect(start).toHaveAccessibleName(
      `Start ${count} reconnects with ${networks === 1 ? 'one sign-in' : `${networks} sign-ins`}`,
    );
    // With one network, the bar names the accounts instead of counting them, and the sign-in can begin without a list before it.
    if (networks === 1) return;
    const bar = document.getElementById('reconnect-bar')?.textContent ?? '';
    expect(sumIn(bar, /[a-z]\u00A0(\d+)/gi)).toBe(count);
    await user.click(start);
    const sheet = await screen.findByRole('dialog', { name: `Reconnect ${count} accounts` });
    expect(within(sheet).getAllByRole('listitem')).toHaveLength(count + deletedCount);
    const leftOut = within(sheet).queryAllByRole('heading', { name: 'Left out' });
    expect(leftOut).toHaveLength(Math.min(deletedCount, 1));
    expect(within(sheet).getAllByRole('heading', { level: 3 })).toHaveLength(networks + leftOut.length);
    const gains = within(sheet)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .join('\n');
    expect(sumIn(gains, /(\d+) posts? scheduled again/g)).toBe(sumOf(accounts, (each) => each.attention.postsAtRisk));
    expect(sumIn(gains, /(\d+) missed posts? to decide/g)).toBe(
      sumOf(accounts, (each) => each.attention.missedAfterReconnect),
    );
  },
);
