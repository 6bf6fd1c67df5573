import type { Meta, StoryObj } from '@storybook/react-vite';
import { DARK, PHONE } from '../../.storybook/variants.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { PART_CONTROLS, type PartArgs, partStory } from './test-part-story.tsx';

/** The row of an account, alone on the list: its state, network and the person who sees it can be chosen. */
const meta: Meta<PartArgs> = { title: 'Parts/Row', ...PART_CONTROLS };
export default meta;

type Story = StoryObj<PartArgs>;

const row = partStory(() => ACCOUNTS_PATH, 'main tr[data-status]');

export const Healthy: Story = row;
export const WithMissedPosts: Story = { ...row, args: { state: 'with missed posts' } };
export const ExpiringSeenByLena: Story = {
  ...row,
  args: { state: 'expires in two days', network: 'instagram', person: 'lena' },
};
export const LostInPolishOnAPhone: Story = {
  ...row,
  args: { state: 'lost for security reasons', network: 'x' },
  globals: { ...PHONE.globals, ...DARK.globals, locale: 'pl' },
};
