import type { Meta, StoryObj } from '@storybook/react-vite';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { PART_CONTROLS, type PartArgs, partStory } from './test-part-story.tsx';

/** Each dialog about an account, whose state and network, and the person who sees it, can be chosen. */
const meta: Meta<PartArgs> = { title: 'Parts/Dialogs', ...PART_CONTROLS };
export default meta;

type Story = StoryObj<PartArgs>;

const DIALOG = 'dialog[open] [data-part="footer"]';
const missedOf = (id: string) => `/social/missed?accountId=${id}`;

export const Disconnect: Story = partStory((id) => `${ACCOUNTS_PATH}?disconnect=${id}`, DIALOG);
export const ChooseNetwork: Story = partStory(() => `${ACCOUNTS_PATH}?connect=`, 'dialog[open] button');
export const Remove: Story = {
  ...partStory((id) => `${ACCOUNTS_PATH}/${id}?remove=account`, DIALOG),
  args: { state: 'disconnected by a person' },
};
export const Ask: Story = {
  ...partStory((id) => `${ACCOUNTS_PATH}?ask=disconnect.${id}`, DIALOG),
  args: { person: 'lena' },
};
export const Reschedule: Story = {
  ...partStory(missedOf, DIALOG, ['table [data-variant="secondary"]:not([aria-disabled="true"])']),
  args: { state: 'with missed posts' },
};
