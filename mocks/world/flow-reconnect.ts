import type { FlowStep } from '../../src/api/contract.ts';
import { ACCOUNTS, press, reconnect, step } from './flow-step.ts';

const ZIELONY = 'acc-zielony-ogrod-facebook';
const MISSED = '/social/missed';
const LATE = { scenario: 'reconnect-missed', user: 'marek' };

/** A lost account comes back, and its missed posts are settled. */
export const reconnectSteps: FlowStep[] = [
  step('reconnect', 'reconnect-row', {
    title: ['The row says what was lost, and until when', 'Wiersz mówi, co przepadło i do kiedy'],
    shows: ['button', 'Reconnect Zielony Ogród, Facebook'],
  }),
  step('reconnect', 'reconnect-page', {
    title: ['Its page tells past and future', 'Strona konta: przeszłość i przyszłość'],
    path: `${ACCOUNTS}/${ZIELONY}`,
    shows: ['heading', 'Zielony Ogród'],
  }),
  step('reconnect', 'reconnect-waiting', {
    title: ['Waiting for the sign-in window', 'Czekanie na okno logowania'],
    actions: [reconnect(ZIELONY)],
    shows: ['button', 'Show the window'],
  }),
  step('reconnect', 'reconnect-sign-in', {
    title: ['The network’s sign-in', 'Logowanie w serwisie'],
    actions: [reconnect(ZIELONY), { seeSignIn: true }],
    shows: ['button', 'Approve'],
  }),
  step('reconnect', 'reconnect-denied', {
    title: ['Denied at the network', 'Odmowa w serwisie'],
    actions: [reconnect(ZIELONY), { signIn: 'deny' }],
    shows: ['alert', '', "You didn't allow access"],
  }),
  step('reconnect', 'reconnect-wrong-account', {
    title: ['Signed in with the wrong login', 'Zalogowano niewłaściwym loginem'],
    actions: [reconnect(ZIELONY), { signIn: 'approve', asOther: true }],
    shows: ['alert', '', 'You signed in for'],
  }),
  step('reconnect', 'reconnect-role-missing', {
    title: ['The login lacks the role', 'Loginowi brakuje roli'],
    start: { scenario: 'disconnected', user: 'lena' },
    actions: [reconnect('acc-acme-group-linkedin'), { signIn: 'approve' }],
    shows: ['alert', '', 'lacks the role'],
  }),
  step('reconnect', 'reconnect-gone', {
    title: ['It no longer exists there', 'Konto już tam nie istnieje'],
    actions: [reconnect('acc-pod-lipa-instagram'), { signIn: 'approve' }],
    shows: ['alert', '', 'It no longer exists at Instagram'],
  }),
  step('reconnect', 'reconnect-done', {
    title: ['Reconnected, with missed posts', 'Połączono, są pominięte posty'],
    start: LATE,
    actions: [reconnect('acc-acme-facebook'), { signIn: 'approve' }],
    shows: ['link', 'See missed posts'],
  }),
  step('reconnect', 'reconnect-missed', {
    title: ['The missed posts, oldest first', 'Pominięte posty, najstarsze najpierw'],
    start: LATE,
    actions: [reconnect('acc-acme-facebook'), { signIn: 'approve' }, press('.message a')],
    shows: ['heading', 'Missed'],
  }),
  step('reconnect', 'reconnect-reschedule', {
    title: ['A new time for a missed post', 'Nowy termin pominiętego posta'],
    path: `${MISSED}?accountId=acc-acme-facebook`,
    actions: [press('.posts .button-secondary:not([aria-disabled="true"])')],
    shows: ['dialog', 'Reschedule 1 post'],
  }),
  step('reconnect', 'reconnect-settled', {
    title: ['Nothing left to settle', 'Nie ma już nic do załatwienia'],
    path: `${MISSED}?accountId=acc-acme-x`,
    shows: ['heading', 'Nothing to settle'],
  }),
];
