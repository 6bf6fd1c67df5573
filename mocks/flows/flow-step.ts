import type { FlowAction, FlowStep } from '../../src/api/contract/flow.ts';

/** English, then Polish. */
export type Words = [en: string, pl: string];

/** The element that shows the arrival at a step: its role, its accessible name or '', and words in it. */
export type Shown = [role: string, name: Words | '', says?: Words];

interface StepInputs {
  title: Words;
  /** Link parameters; `typical` as Ada unless said otherwise. */
  start?: Record<string, string>;
  /** The accounts list unless said otherwise. */
  path?: string;
  actions?: FlowAction[];
  shows: Shown;
}

export const ACCOUNTS = '/settings/marketing/social/accounts';

export const ACME = 'acc-acme-facebook';
export const DISCONNECT_ACME = `${ACCOUNTS}?disconnect=${ACME}`;
/** The dialog that DISCONNECT_ACME opens. */
export const DISCONNECT_DIALOG: Words = ['Disconnect Acme, Facebook?', 'Odłączyć Acme, Facebook?'];

/** One step of a flow; inputs that are left out get their defaults. */
export function step<const Id extends string>(
  flow: FlowStep['flow'],
  id: Id,
  inputs: StepInputs,
): FlowStep & { id: Id } {
  const { title, start = {}, path = ACCOUNTS, actions = [], shows } = inputs;
  const [role, name, says = ''] = shows;
  return {
    id,
    flow,
    title: inBoth(title),
    start: { scenario: 'typical', user: 'ada', ...start },
    path,
    actions,
    shows: { role, name: inBoth(name), says: inBoth(says) },
  };
}

function inBoth(words: Words | ''): FlowStep['title'] {
  const [en, pl] = words === '' ? ['', ''] : words;
  return { en, pl };
}

export const press = (control: string): FlowAction => ({ press: control });

/** Presses the Reconnect button of an account. */
export const reconnect = (id: string): FlowAction => press(`#reconnect-${id}`);

/** Presses the main button of the open dialog. */
export const confirm: FlowAction = press(
  'dialog [data-part="footer"] :is([data-variant="primary"], [data-variant="danger"])',
);
