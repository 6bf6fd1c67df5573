import type { Meta } from '@storybook/react-vite';
import { flowStory } from './flow-story.tsx';

/** The steps that a change of language ends, in the dark, in Polish, on a phone. */
const meta: Meta = {
  title: 'Flows, dark, in Polish, on a phone',
  globals: { theme: 'dark', locale: 'pl', viewport: { value: 'phone', isRotated: false } },
};

export default meta;

export const ReconnectDone = flowStory('reconnect-done');
export const ReconnectReschedule = flowStory('reconnect-reschedule');
export const DisconnectDone = flowStory('disconnect-done');
export const DisconnectChanged = flowStory('disconnect-changed');
export const RemoveMismatch = flowStory('remove-mismatch');
export const ConnectRoleMissing = flowStory('connect-role-missing');
export const ConnectOutcomes = flowStory('connect-outcomes');
export const RightsAsked = flowStory('rights-asked');
export const ErrorsServer = flowStory('errors-server');
export const ErrorsForbidden = flowStory('errors-forbidden');
export const ErrorsBusy = flowStory('errors-busy');
export const ErrorsStorage = flowStory('errors-storage');
