import type { FlowStep } from '../../src/api/contract.ts';
import { ACCOUNTS, confirm, press, step } from './flow-step.ts';

/** Connect account: what has been gone for long comes back, and more is connected. */
export const connectSteps: FlowStep[] = [
  step('connect', 'connect-networks', {
    title: ['Networks, and what comes back on each', 'Serwisy i co w nich wraca'],
    path: `${ACCOUNTS}?connect=`,
    shows: ['dialog', 'Connect account'],
  }),
  step('connect', 'connect-none', {
    title: ['A network with nothing to bring back', 'Serwis, w którym nic nie wraca'],
    path: `${ACCOUNTS}?connect=youtube`,
    shows: ['dialog', 'Connect account', 'No YouTube account has been disconnected for more than 90 days'],
  }),
  step('connect', 'connect-waiting', {
    title: ['Waiting for the sign-in window', 'Czekanie na okno logowania'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm],
    shows: ['button', 'Show the window'],
  }),
  step('connect', 'connect-candidates', {
    title: ['What else this login offers', 'Co jeszcze oferuje ten login'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }],
    shows: ['heading', 'Choose what to connect'],
  }),
  step('connect', 'connect-role-missing', {
    title: ['Pages on which the role is missing', 'Strony, na których brakuje roli'],
    start: { user: 'lena' },
    path: `${ACCOUNTS}?connect=linkedin`,
    actions: [confirm, { signIn: 'approve' }],
    shows: ['dialog', 'Connect account', 'lacks the role'],
  }),
  step('connect', 'connect-outcomes', {
    title: ['One outcome for each account', 'Wynik dla każdego konta'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [
      confirm,
      { signIn: 'approve' },
      press('dialog .connect-option[data-locked="false"] input, dialog .connect-option:not([data-locked]) input'),
      confirm,
    ],
    shows: ['dialog', 'Connect account', '1 reconnected, 1 connected'],
  }),
];
