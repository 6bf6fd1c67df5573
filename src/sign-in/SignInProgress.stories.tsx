import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE, POLISH } from '../../.storybook/variants.ts';
import { Button } from '../ui/button/Button.tsx';
import { SignInProgress } from './SignInProgress.tsx';

/** Begun by the viewer, who has no id in a story. */
const BEGUN = {
  request: { purpose: 'connect', network: 'linkedin' },
  viewer: { id: '', name: '' },
} as const;
const WAITING = {
  ...BEGUN,
  phase: 'waiting',
  url: '/oauth/linkedin',
  isBlocked: false,
  looksClosed: false,
} as const;

const meta = {
  component: SignInProgress,
  args: {
    signIn: WAITING,
    network: 'LinkedIn',
    failure: '',
    onShowWindow: fn(),
    onTryAgain: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof SignInProgress>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Starting: Story = {
  args: { signIn: { ...BEGUN, phase: 'starting' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('LinkedIn');
    await expect(canvas.queryByRole('button'), 'there is nothing to do yet').toBeNull();
  },
};

export const Waiting: Story = {
  play: async ({ args, canvas }) => {
    const [show, cancel] = canvas.getAllByRole('button');
    await expect(canvas.getByRole('status')).toHaveTextContent('LinkedIn');
    if (show) await userEvent.click(show);
    await expect(args.onShowWindow).toHaveBeenCalledOnce();
    if (cancel) await userEvent.click(cancel);
    await expect(args.onCancel).toHaveBeenCalledOnce();
  },
};

export const LooksClosed: Story = {
  args: { signIn: { ...WAITING, looksClosed: true } },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByRole('status')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.onTryAgain).toHaveBeenCalledOnce();
  },
};

export const Blocked: Story = {
  args: { signIn: { ...WAITING, isBlocked: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toContainElement(canvas.getByRole('link'));
    await expect(canvas.getByRole('link')).toHaveAttribute('href', '/oauth/linkedin');
  },
};

export const Checking: Story = {
  args: { signIn: { ...BEGUN, phase: 'checking' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toBeVisible();
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const Failed: Story = {
  args: {
    signIn: { ...BEGUN, phase: 'failed', error: null, isResultSent: false },
    failure: 'LinkedIn says that you do not manage Acme. Nothing was changed.',
    children: <Button>Choose another account</Button>,
  },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(args.failure);
    await expect(canvas.getByRole('button', { name: 'Choose another account' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.onTryAgain).toHaveBeenCalledOnce();
    await expect(args.onCancel).not.toHaveBeenCalled();
  },
};

export const Dark: Story = { ...Failed, ...DARK };

export const ForcedColours: Story = { ...Blocked, ...FORCED_COLOURS };

export const Phone: Story = { ...Failed, ...PHONE };

export const Polish: Story = {
  ...POLISH,
  play: async ({ canvas }) => {
    await POLISH.play();
    await expect(canvas.getByRole('status')).toHaveTextContent('LinkedIn');
    await expect(canvas.getByRole('button', { name: 'Anuluj' })).toBeVisible();
  },
};
