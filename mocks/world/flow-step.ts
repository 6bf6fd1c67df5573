import type { FlowAction, FlowStep } from '../../src/api/contract.ts';

interface Told {
  /** English, then Polish. */
  title: [en: string, pl: string];
  /** Link parameters; `typical` as Ada unless said otherwise. */
  start?: Record<string, string>;
  /** The accounts list unless said otherwise. */
  path?: string;
  actions?: FlowAction[];
  /** A role, its name (empty where it has none), and words that stand in it. */
  shows: [role: string, name: string, says?: string];
}

export const ACCOUNTS = '/settings/marketing/social/accounts';

/** One step of a flow, with what most steps share filled in. */
export function step(flow: FlowStep['flow'], id: string, told: Told): FlowStep {
  const { title, start = {}, path = ACCOUNTS, actions = [], shows } = told;
  return {
    id,
    flow,
    title: { en: title[0], pl: title[1] },
    start: { scenario: 'typical', user: 'ada', ...start },
    path,
    actions,
    shows: { role: shows[0], name: shows[1], says: shows[2] ?? '' },
  };
}

export const press = (control: string): FlowAction => ({ press: control });

/** Presses the Reconnect of an account. */
export const reconnect = (id: string): FlowAction => press(`#reconnect-${id}`);

/** Presses what a dialog is there for. */
export const confirm: FlowAction = press('dialog .dialog-footer :is(.button-primary, .button-danger)');
