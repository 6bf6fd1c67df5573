import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { changeDensity } from '../accounts/row/density.ts';
import { flowStory } from './test-flow-story.tsx';

/** The list of accounts with compact rows: a row to reconnect, several selected rows, several outcomes, and the fold. */
const meta: Meta = {
  title: 'Flows, with compact rows',
  beforeEach: () => {
    changeDensity(true);
    return () => changeDensity(false);
  },
  afterEach: async () => {
    await expect(document.documentElement).toHaveAttribute('data-compact');
  },
};

export default meta;

export const ReconnectRow = flowStory('reconnect-row');
export const SeveralSelected = flowStory('several-selected', ['tr:has(input[type="checkbox"]:checked)']);
export const SeveralOutcomes = flowStory('several-outcomes');
export const FiftyFolded = flowStory('fifty-folded', ['[data-part="fold"] button[aria-expanded="false"]']);
export const FiftyShown = flowStory('fifty-shown', [
  '[data-part="fold"] button[aria-expanded="true"]',
  '#folded-accounts tr',
]);
