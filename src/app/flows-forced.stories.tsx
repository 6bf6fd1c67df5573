import type { Meta } from '@storybook/react-vite';
import { FORCED_COLOURS } from '../../.storybook/looks.ts';
import { flowStory } from './test-flow-story.tsx';

/** Each kind of page and dialog in the colours of the system, and each state that a colour tells in one of them. */
const meta: Meta = {
  title: 'Flows, in forced colours',
  globals: FORCED_COLOURS.globals,
  parameters: FORCED_COLOURS.parameters,
};

export default meta;

export const ReconnectRow = flowStory('reconnect-row', [
  '.badge[data-tone="bad"]',
  '.badge[data-tone="good"]',
  '.badge[data-tone="warning"]',
  '.countdown[data-tone="gone"]',
  '.tab[aria-selected="true"]',
  '.top-link[aria-current="page"]',
]);
export const ReconnectPage = flowStory('reconnect-page', [
  '.badge[data-tone="neutral"]',
  '[data-state="coming"]',
  '[data-state="today"]',
]);
export const ReconnectWaiting = flowStory('reconnect-waiting');
export const ReconnectDenied = flowStory('reconnect-denied', ['.alert[data-tone="bad"]']);
export const ReconnectMissed = flowStory('reconnect-missed', [
  '.tab[aria-current="page"]',
  'input[type="checkbox"]:not(:checked)',
]);
export const DisconnectDialog = flowStory('disconnect-dialog', [':focus-visible']);
export const DisconnectChanged = flowStory('disconnect-changed', ['.alert[data-tone="warning"]']);
export const DisconnectCancelled = flowStory('disconnect-cancelled', ['.chip[aria-current]']);
export const RemoveMismatch = flowStory('remove-mismatch', ['input[aria-invalid="true"]']);
export const ConnectNetworks = flowStory('connect-networks', [
  '.connect-network:has(:checked)',
  '.connect-option[data-locked="true"]',
]);
export const ConnectCandidates = flowStory('connect-candidates', ['input[type="checkbox"]:checked']);
export const ConnectRoleMissing = flowStory('connect-role-missing', ['[data-outcome="refused"]']);
export const ConnectOutcomes = flowStory('connect-outcomes');
export const ExpiringList = flowStory('expiring-list');
export const ExpiringNotices = flowStory('expiring-notices', ['.notice[data-settled="true"]', '.notice-unread']);
export const LongGone = flowStory('long-gone');
export const LongLastDay = flowStory('long-last-day', ['.countdown[data-tone="last-day"]']);
export const RightsPage = flowStory('rights-page', ['.button[aria-disabled="true"]']);
export const RightsAsk = flowStory('rights-ask');
export const RightsAsked = flowStory('rights-asked', ['.message[data-tone="good"]']);
export const PlanRequired = flowStory('plan-required');
export const ErrorsList = flowStory('errors-list');
export const ErrorsNoMatch = flowStory('errors-no-match', ['.chip[aria-pressed="true"]']);
