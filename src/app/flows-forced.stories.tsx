import type { Meta } from '@storybook/react-vite';
import { FORCED_COLOURS } from '../../.storybook/looks.ts';
import { flowStory } from './flow-story.tsx';

/** Each kind of page and dialog in the colours of the system. */
const meta: Meta = {
  title: 'Flows, in forced colours',
  globals: FORCED_COLOURS.globals,
  parameters: FORCED_COLOURS.parameters,
};

export default meta;

export const ReconnectRow = flowStory('reconnect-row');
export const ReconnectPage = flowStory('reconnect-page');
export const ReconnectWaiting = flowStory('reconnect-waiting');
export const ReconnectDenied = flowStory('reconnect-denied');
export const ReconnectMissed = flowStory('reconnect-missed');
export const DisconnectDialog = flowStory('disconnect-dialog');
export const RemoveMismatch = flowStory('remove-mismatch');
export const ConnectNetworks = flowStory('connect-networks');
export const ConnectOutcomes = flowStory('connect-outcomes');
export const ExpiringList = flowStory('expiring-list');
export const ExpiringNotices = flowStory('expiring-notices');
export const LongGone = flowStory('long-gone');
export const RightsPage = flowStory('rights-page');
export const RightsAsk = flowStory('rights-ask');
export const PlanRequired = flowStory('plan-required');
export const ErrorsList = flowStory('errors-list');
export const ErrorsNoMatch = flowStory('errors-no-match');
