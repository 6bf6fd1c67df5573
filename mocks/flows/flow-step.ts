import type { FlowAction, FlowStep } from '../../src/api/contract/flow.ts';

/** A text in English and in Polish. */
export type Bilingual = [en: string, pl: string];

/** The element that shows that a step is reached: its role, its accessible name ('' for any), and a text in it. */
export type ShownElement = [role: string, name: Bilingual | '', says?: Bilingual];

interface StepInputs {
  title: Bilingual;
  /** The parameters of the link; the scenario `typical` and the person Ada unless given. */
  start?: Record<string, string>;
  /** The accounts list unless given. */
  path?: string;
  actions?: FlowAction[];
  shows: ShownElement;
}

export const ACCOUNTS = '/settings/marketing/social/accounts';
export const ACME = 'acc-acme-facebook';
export const DISCONNECT_ACME = `${ACCOUNTS}?disconnect=${ACME}`;
export const DISCONNECT_ACME_DIALOG: Bilingual = ['Disconnect Acme, Facebook?', 'Odłączyć Acme, Facebook?'];

/** One step of a flow, with the defaults of the inputs that are left out. */
export function step<const Id extends string>(
  flow: FlowStep['flow'],
  id: Id,
  { title, start = {}, path = ACCOUNTS, actions = [], shows }: StepInputs,
): FlowStep & { id: Id } {
  const [role, name, says = ''] = shows;
  return {
    id,
    flow,
    title: byLanguage(title),
    start: { scenario: 'typical', user: 'ada', ...start },
    path,
    actions,
    shows: { role, name: byLanguage(name), says: byLanguage(says) },
  };
}

function byLanguage(text: Bilingual | ''): FlowStep['title'] {
  const [en, pl] = text === '' ? ['', ''] : text;
  return { en, pl };
}

/** Presses a control. @param control its selector */
export const press = (control: string): FlowAction => ({ press: control });

/** Presses the Reconnect button of an account. */
export const reconnect = (id: string): FlowAction => press(`#reconnect-${id}`);

/** Presses the toast once it is visible and no dialog is open, so the step waits until the write has ended. */
export const waitForToast: FlowAction = press('body:not(:has(dialog[open])) [data-part="toast"]');

/** Waits until the list shows the account as reconnected or disconnected: presses its state there, which does nothing else. */
export const waitForReconnect = (id: string): FlowAction =>
  press(`tr:has(#account-${id}) [data-part="queued"][data-tone="good"]`);
export const waitForDisconnect = (id: string): FlowAction =>
  press(`body:not(:has(dialog[open])) tr:has(#reconnect-${id}) [data-cell="state"]`);

/** Waits until a row says whom the viewer has asked, which shows that the request is sent: presses that text, which does nothing. */
export const waitForRequest: FlowAction = press('body:not(:has(dialog[open])) [data-part="asked"]');

/** Opens the bell's panel. */
export const openNotices: FlowAction = press('header [popovertarget]');
export const NOTICES: Bilingual = ['Your notices', 'Twoje powiadomienia'];

/** Presses the main button of the open dialog. */
export const confirm: FlowAction = press(
  'dialog [data-part="footer"] :is([data-variant="primary"], [data-variant="danger"])',
);
