import type { Meta } from '@storybook/react-vite';
import { flowStory } from './test-flow-story.tsx';

/** Every step of every flow in the dark, in Polish, on a phone. */
const meta: Meta = {
  title: 'Flows, dark, in Polish, on a phone',
  globals: { theme: 'dark', locale: 'pl', viewport: { value: 'phone', isRotated: false } },
};

export default meta;

export const ReconnectRow = flowStory('reconnect-row');
export const ReconnectPage = flowStory('reconnect-page');
export const ReconnectWaiting = flowStory('reconnect-waiting');
export const ReconnectSignIn = flowStory('reconnect-sign-in');
export const ReconnectDenied = flowStory('reconnect-denied');
export const ReconnectWrongAccount = flowStory('reconnect-wrong-account');
export const ReconnectRoleMissing = flowStory('reconnect-role-missing');
export const ReconnectGone = flowStory('reconnect-gone');
export const ReconnectDone = flowStory('reconnect-done');
export const ReconnectMissed = flowStory('reconnect-missed');
export const ReconnectReschedule = flowStory('reconnect-reschedule');
export const ReconnectSettled = flowStory('reconnect-settled');
export const DisconnectDialog = flowStory('disconnect-dialog');
export const DisconnectDialogOwned = flowStory('disconnect-dialog-owned');
export const DisconnectDone = flowStory('disconnect-done');
export const DisconnectChanged = flowStory('disconnect-changed');
export const DisconnectPublished = flowStory('disconnect-published');
export const DisconnectCancelled = flowStory('disconnect-cancelled');
export const RemoveDialog = flowStory('remove-dialog');
export const RemoveMismatch = flowStory('remove-mismatch');
export const ConnectNetworks = flowStory('connect-networks');
export const ConnectNone = flowStory('connect-none');
export const ConnectWaiting = flowStory('connect-waiting');
export const ConnectCandidates = flowStory('connect-candidates');
export const ConnectRoleMissing = flowStory('connect-role-missing');
export const ConnectOutcomes = flowStory('connect-outcomes');
export const ExpiringList = flowStory('expiring-list');
export const ExpiringOthers = flowStory('expiring-others');
export const ExpiringPage = flowStory('expiring-page');
export const ExpiringNotices = flowStory('expiring-notices');
export const ExpiringLastDay = flowStory('expiring-last-day');
export const LongAllHidden = flowStory('long-all-hidden');
export const LongKept = flowStory('long-kept');
export const LongGone = flowStory('long-gone');
export const LongDeleted = flowStory('long-deleted');
export const LongPage = flowStory('long-page');
export const LongLinkedin61Days = flowStory('long-linkedin-61-days');
export const LongLastDay = flowStory('long-last-day');
export const RightsDraftOnly = flowStory('rights-draft-only');
export const RightsOwned = flowStory('rights-owned');
export const RightsNone = flowStory('rights-none');
export const RightsPage = flowStory('rights-page');
export const RightsAsk = flowStory('rights-ask');
export const RightsAsked = flowStory('rights-asked');
export const RightsSignedOut = flowStory('rights-signed-out');
export const PlanRequired = flowStory('plan-required');
export const PlanLost = flowStory('plan-lost');
export const ErrorsEmpty = flowStory('errors-empty');
export const ErrorsNoMatch = flowStory('errors-no-match');
export const ErrorsMissingPage = flowStory('errors-missing-page');
export const ErrorsList = flowStory('errors-list');
export const ErrorsServer = flowStory('errors-server');
export const ErrorsForbidden = flowStory('errors-forbidden');
export const ErrorsBusy = flowStory('errors-busy');
export const ErrorsStorage = flowStory('errors-storage');
export const ErrorsPopupBlocked = flowStory('errors-popup-blocked');
export const ErrorsUnknownNetwork = flowStory('errors-unknown-network');
export const ErrorsTwins = flowStory('errors-twins');
