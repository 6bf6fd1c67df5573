import type { Meta } from '@storybook/react-vite';
import { FORCED_COLOURS } from '../../.storybook/looks.ts';
import { flowStory } from './flow-story.tsx';

/** Each kind of page and dialog in the dark, in Polish and on a phone, and in the colours of the system. */
const meta: Meta = { title: 'Flows elsewhere' };

export default meta;

const ELSEWHERE = { theme: 'dark', locale: 'pl', viewport: { value: 'phone', isRotated: false } };
const elsewhere = (id: string) => ({ ...flowStory(id), globals: ELSEWHERE });
const forced = (id: string) => {
  const story = flowStory(id);
  return { ...story, globals: FORCED_COLOURS.globals, parameters: { ...FORCED_COLOURS.parameters, ...story.parameters } };
};

export const List = elsewhere('reconnect-row');
export const Waiting = elsewhere('reconnect-waiting');
export const SignIn = elsewhere('reconnect-sign-in');
export const Page = elsewhere('reconnect-page');
export const Missed = elsewhere('reconnect-missed');
export const Reschedule = elsewhere('reconnect-reschedule');
export const DisconnectDialog = elsewhere('disconnect-dialog');
export const RemoveDialog = elsewhere('remove-dialog');
export const ConnectDialog = elsewhere('connect-networks');
export const Outcomes = elsewhere('connect-outcomes');
export const Notices = elsewhere('expiring-notices');
export const Ask = elsewhere('rights-ask');
export const NoPlan = elsewhere('plan-required');
export const Empty = elsewhere('errors-empty');
export const Twins = elsewhere('errors-twins');

export const ListForced = forced('reconnect-row');
export const PageForced = forced('reconnect-page');
export const DisconnectDialogForced = forced('disconnect-dialog');
export const ConnectDialogForced = forced('connect-networks');
export const MissedForced = forced('reconnect-missed');
