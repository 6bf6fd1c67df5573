import type { Meta } from '@storybook/react-vite';
import { FORCED_COLOURS } from '../../.storybook/variants.ts';
import countdown from '../accounts/Countdown.module.css';
import queued from '../accounts/reconnect/StateLines.module.css';
import options from '../connect/AccountOptions.module.css';
import group from '../connect/CandidateGroup.module.css';
import network from '../connect/ChooseNetwork.module.css';
import notice from '../notices/NoticeItem.module.css';
import alert from '../ui/Alert.module.css';
import badge from '../ui/Badge.module.css';
import button from '../ui/button/Button.module.css';
import chip from '../ui/styles/chip.module.css';
import tabs from '../ui/styles/tabs.module.css';
import topBar from './TopBar.module.css';
import { flowStory } from './test-flow-story.tsx';

/** Every kind of page and dialog in forced colours, and every state that is shown only by a colour where colours are not forced. */
const meta: Meta = {
  title: 'Flows, in forced colours',
  globals: FORCED_COLOURS.globals,
  parameters: FORCED_COLOURS.parameters,
};

export default meta;

export const ReconnectRow = flowStory('reconnect-row', [
  '[data-status="disconnected"] [data-part="status"]',
  '[data-status="expiring"] [data-part="status"]',
  '[data-status="connected"] [data-part="status"]',
  `.${tabs.tab}[aria-selected="true"]`,
  `.${topBar.topLink}[aria-current="page"]`,
]);
export const ReconnectPage = flowStory('reconnect-page', [
  `.${badge.badge}[data-tone="bad"]`,
  `.${badge.badge}[data-tone="neutral"]`,
  '[data-state="coming"]',
  '[data-state="today"]',
]);
export const ReconnectWaiting = flowStory('reconnect-waiting', [`.${queued.queued}[data-tone="quiet"]`]);
export const ReconnectDenied = flowStory('reconnect-denied', [`.${queued.queued}[data-tone="bad"]`]);
export const ReconnectMissed = flowStory('reconnect-missed', [
  `.${tabs.tab}[aria-current="page"]`,
  'input[type="checkbox"]:not(:checked)',
]);
export const SeveralSelected = flowStory('several-selected', ['tr:has(input[type="checkbox"]:checked)']);
export const SeveralOutcomes = flowStory('several-outcomes', [
  `.${queued.queued}[data-tone="good"]`,
  `.${queued.queued}[data-tone="bad"]`,
]);
export const FiftyFolded = flowStory('fifty-folded', ['[data-part="fold"] button[aria-expanded="false"]']);
export const FiftyShown = flowStory('fifty-shown', [
  '[data-part="fold"] button[aria-expanded="true"]',
  '#folded-accounts tr',
]);
export const DisconnectDialog = flowStory('disconnect-dialog', [':focus-visible']);
export const DisconnectChanged = flowStory('disconnect-changed', [`.${alert.alert}[data-tone="warning"]`]);
export const DisconnectCancelledPosts = flowStory('disconnect-cancelled-posts', [`.${chip.chip}[aria-current]`]);
export const RemoveMismatch = flowStory('remove-mismatch', ['input[aria-invalid="true"]']);
export const ConnectNetworks = flowStory('connect-networks', [
  `.${network.network}:has(:checked)`,
  `.${options.option}[data-locked="true"]`,
]);
export const ConnectCandidates = flowStory('connect-candidates', [
  'input[type="checkbox"]:checked',
  `.${group.row}[data-locked="true"]`,
]);
export const ConnectRoleMissing = flowStory('connect-role-missing', ['[data-outcome="refused"]']);
export const ConnectOutcomes = flowStory('connect-outcomes');
export const ExpiringList = flowStory('expiring-list');
export const ExpiringNotices = flowStory('expiring-notices', [
  `.${notice.notice}[data-settled="true"]`,
  `.${notice.unread}`,
]);
export const HiddenHistoryGone = flowStory('hidden-history-gone');
export const KeepLastDay = flowStory('keep-last-day', [`.${countdown.countdown}[data-tone="last-day"]`]);
export const RightsPage = flowStory('rights-page', [`.${button.button}[aria-disabled="true"]`]);
export const RightsAsk = flowStory('rights-ask');
export const RightsAsked = flowStory('rights-asked', ['[data-part="asked"]']);
export const PlanRequired = flowStory('plan-required');
export const ErrorsList = flowStory('errors-list', [`.${alert.alert}[data-tone="bad"]`]);
export const ErrorsNoMatch = flowStory('errors-no-match', ['[role="search"] [aria-pressed="true"]']);
