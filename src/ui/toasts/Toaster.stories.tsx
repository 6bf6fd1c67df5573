import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE, POLISH } from '../../../.storybook/variants.ts';
import { Button } from '../button/Button.tsx';
import { Toaster } from './Toaster.tsx';
import { dismissOnNavigation, showToast, type Toast, useToasts } from './toasts.ts';

const GOOD: Toast = {
  tone: 'good',
  text: 'Acme on X is disconnected.',
  link: { to: '/accounts/acme', text: 'See what happens next' },
};

/** @returns a function that shows a message before the story is rendered */
const showing = (message: Toast) => () => useToasts.setState({ message, announcement: message.text });

const meta = {
  component: Toaster,
  // Stories that ran before may have left a message.
  beforeEach: () => {
    const clear = () => useToasts.setState({ message: null, announcement: '' });
    clear();
    return clear;
  },
  render: () => (
    <main id="main" tabIndex={-1} style={{ minBlockSize: '240px' }}>
      <Button onClick={() => showToast(GOOD)}>Disconnect</Button>
      <Toaster />
    </main>
  ),
} satisfies Meta<typeof Toaster>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Nothing: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    await expect(canvas.queryByRole('region')).toBeNull();
  },
};

export const Good: Story = {
  beforeEach: showing(GOOD),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Message' })).toHaveTextContent(GOOD.text);
    await expect(canvas.getByRole('link', { name: GOOD.link?.text })).toHaveAttribute('href', GOOD.link?.to);
    await expect(canvas.getByRole('status')).toHaveTextContent(GOOD.text);
  },
};

export const Neutral: Story = {
  beforeEach: showing({ tone: 'neutral', text: 'The post was already cancelled.' }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveTextContent('already cancelled');
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

export const Bad: Story = {
  beforeEach: showing({ tone: 'bad', text: 'The account could not be disconnected. Nothing was changed.' }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('data-tone', 'bad');
  },
};

/** When the message is dismissed by keyboard, the focus returns to the element that had it before. */
export const Dismissed: Story = {
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Disconnect' });
    await userEvent.click(button);
    await expect(await canvas.findByRole('region')).toHaveTextContent(GOOD.text);
    await userEvent.tab();
    await expect(canvas.getByRole('link')).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Dismiss message' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull());
    await expect(button).toHaveFocus();
  },
};

/** The same message is announced a second time; opening another page dismisses it. */
export const AnnouncedTwice: Story = {
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Disconnect' });
    await userEvent.click(button);
    const first = canvas.getByRole('status').textContent;
    await userEvent.click(button);
    await expect(canvas.getByRole('status').textContent).not.toBe(first);
    dismissOnNavigation();
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull());
  },
};

export const Dark: Story = { ...Good, ...DARK };

export const ForcedColours: Story = { ...Good, ...FORCED_COLOURS };

export const Phone: Story = { ...Good, ...PHONE };

export const Polish: Story = {
  ...POLISH,
  beforeEach: showing({ tone: 'good', text: 'Konto Acme na X jest odłączone.' }),
  play: async ({ canvas }) => {
    await POLISH.play();
    await expect(canvas.getByRole('region', { name: 'Komunikat' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Zamknij komunikat' }));
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull());
  },
};
