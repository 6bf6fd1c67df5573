import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PHONE, POLISH } from '../../../.storybook/variants.ts';
import { account, disconnected, expiringIn, startSimulation } from '../../../mocks/testing.ts';
import type { Account } from '../../api/contract/account.ts';
import { UntilCell } from './UntilCell.tsx';

interface Cells {
  accounts: Account[];
  now: string;
}

/** An account whose history is kept for 4 more hours, and one that expires in 4 hours. */
async function loadCells(): Promise<Cells> {
  const simulation = startSimulation({
    accounts: [account('facebook', expiringIn({ days: 1 })), account('youtube', disconnected({ days: 59 }))],
  });
  await simulation.advance({ hours: 20 });
  return { accounts: await simulation.accounts(), now: await simulation.now() };
}

const meta = {
  title: 'Accounts/Until when, on the last day',
  loaders: [loadCells],
  render: (_, { loaded }) => {
    const { accounts, now } = loaded as Cells;
    return (
      <>
        {accounts.map((each) => (
          <div key={each.id} data-part={each.status}>
            <UntilCell account={each} now={now} />
          </div>
        ))}
      </>
    );
  },
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

// biome-ignore-start lint/performance/useDomNodeTextContent: the letters as they are shown
const firstLines = (canvas: HTMLElement): string[] =>
  [...canvas.querySelectorAll<HTMLElement>('[data-part] > p:first-child')].map(({ innerText }) => innerText);
// biome-ignore-end lint/performance/useDomNodeTextContent: the letters as they are shown

/** On a wide screen "Kept until" is hidden, because the head of the column says it, so that "Today" begins with a capital. */
export const TodayStartsTheCell: Story = {
  play: async ({ canvasElement }) => {
    await expect(firstLines(canvasElement)).toEqual([
      expect.stringMatching(/^Kept until\nToday, /),
      expect.stringMatching(/^Today, /),
    ]);
  },
};
export const TodayAfterItsLabel: Story = {
  ...PHONE,
  play: async ({ canvasElement }) => {
    await PHONE.play();
    await expect(firstLines(canvasElement)).toEqual([
      expect.stringMatching(/^Kept until today, /),
      expect.stringMatching(/^Today, /),
    ]);
  },
};
export const Polish: Story = {
  ...POLISH,
  play: async ({ canvasElement }) => {
    await POLISH.play();
    await expect(firstLines(canvasElement)).toEqual([
      expect.stringMatching(/^Przechowywane do\nDzisiaj, /),
      expect.stringMatching(/^Dzisiaj, /),
    ]);
  },
};
