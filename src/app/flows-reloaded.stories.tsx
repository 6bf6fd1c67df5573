import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PHONE } from '../../.storybook/variants.ts';
import { setQueue } from '../accounts/reconnect-many/queue.ts';
import { flowStory } from './test-flow-story.tsx';

/** What is on screen after a reload during a flow. */
const meta: Meta = { title: 'Flows, after a reload' };

export default meta;

const RECONNECTED = 'acc-acme-facebook';
const list = flowStory('reconnect-row', [`tr:has(#account-${RECONNECTED}) [data-part="queued"]`]);

/** The outcome of a queue that is over. The card of the account grows when it shows the outcome, so that the text fits. */
export const OutcomeOnPhone: StoryObj = {
  ...list,
  name: 'The outcome of a queue, on a phone',
  globals: PHONE.globals,
  beforeEach: async (context) => {
    const end = await (list.beforeEach as (given: typeof context) => Promise<() => void>)(context);
    setQueue({
      id: 'queue',
      viewer: { id: 'ada', name: 'Ada Zielińska' },
      steps: [{ network: 'facebook', accountIds: [RECONNECTED], state: 'done' }],
      outcomes: { [RECONNECTED]: { kind: 'reconnected', resumed: 2, missed: 1, history: 'kept' } },
      names: {},
      isStopping: false,
    });
    return () => {
      setQueue(null);
      end();
    };
  },
  afterEach: async () => {
    await expect(document.body).toHaveTextContent('1 of 1 reconnected.');
  },
};
