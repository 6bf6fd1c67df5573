import { removeAccount } from '../../src/api/contract/operations/operations.ts';
import {
  ACCOUNTS,
  ACME,
  type Bilingual,
  confirm,
  DISCONNECT_ACME,
  DISCONNECT_ACME_DIALOG,
  step,
  waitForToast,
} from './flow-step.ts';

const REMOVE_ZIELONY = `${ACCOUNTS}/acc-zielony-ogrod-facebook?remove=account`;
const REMOVE_DIALOG: Bilingual = [
  'Remove Zielony Ogród, Facebook for good?',
  'Usunąć Zielony Ogród, Facebook na zawsze?',
];

/** A step in which a fault leaves the removal of an account without a reply, however often the removal is sent. */
const removal = (fault: string) => ({
  start: { faults: `${fault}@${removeAccount.call}` },
  path: REMOVE_ZIELONY,
  actions: [{ fill: 'dialog input', with: 'Zielony Ogród' }, confirm],
});

/** A person disconnects an account, or removes it for good. */
export const disconnectSteps = [
  step('disconnect', 'disconnect-dialog', {
    title: ['What a disconnect would do', 'Co zrobi odłączenie'],
    path: DISCONNECT_ACME,
    shows: [
      'alertdialog',
      DISCONNECT_ACME_DIALOG,
      ['Who can reconnect, and when it leaves the list', 'Kto może połączyć je ponownie i kiedy zniknie z listy'],
    ],
  }),
  step('disconnect', 'disconnect-cannot-reconnect', {
    title: ['The person who disconnects it could not reconnect it', 'Kto odłącza, nie połączy ponownie'],
    start: { user: 'tomasz' },
    path: `${ACCOUNTS}?disconnect=acc-acme-home-instagram`,
    shows: [
      'alertdialog',
      ['Disconnect Acme Home, Instagram?', 'Odłączyć Acme Home, Instagram?'],
      ['You cannot reconnect it yourself', 'Nie połączysz go ponownie samodzielnie'],
    ],
  }),
  step('disconnect', 'disconnect-done', {
    title: ['Disconnected: what stopped, and until when it is kept', 'Odłączono: co stanęło i do kiedy czeka'],
    path: DISCONNECT_ACME,
    actions: [confirm],
    shows: ['button', ['Reconnect Acme, Facebook', 'Połącz ponownie Acme, Facebook']],
  }),
  step('disconnect', 'disconnect-changed', {
    title: ['The account changes while the dialog is open', 'Konto zmienia się przy otwartym oknie'],
    path: DISCONNECT_ACME,
    // By then posts of the account have been published, which changes the account.
    actions: [{ set: { now: '2026-11-26T12:00:00Z' }, when: 'dialog [data-variant="danger"]' }, confirm],
    shows: [
      'alertdialog',
      DISCONNECT_ACME_DIALOG,
      ['The account has changed since you opened this', 'Konto zmieniło się od otwarcia tego okna'],
    ],
  }),
  step('disconnect', 'disconnect-published-posts', {
    title: ['The Published tab shows no posts of the account', 'W Opublikowanych nie ma postów konta'],
    path: `${ACCOUNTS}/${ACME}?disconnect=${ACME}`,
    actions: [confirm, waitForToast, { visit: `/social/published?accountId=${ACME}` }],
    shows: ['heading', ['No posts here', 'Nie ma tu postów']],
  }),
  step('disconnect', 'disconnect-cancelled-posts', {
    title: ['What was stopped, and what comes back', 'Co wstrzymano i co wróci'],
    path: `${ACCOUNTS}/${ACME}?disconnect=${ACME}`,
    actions: [confirm, waitForToast, { visit: `/social/scheduled?accountId=${ACME}&state=cancelled` }],
    shows: ['table', ['7 posts', '7 postów']],
  }),
  step('disconnect', 'remove-dialog', {
    title: ['Removing for good asks for the name', 'Usunięcie na zawsze wymaga nazwy'],
    path: REMOVE_ZIELONY,
    shows: ['alertdialog', REMOVE_DIALOG],
  }),
  step('disconnect', 'remove-mismatch', {
    title: ['The name does not match', 'Nazwa się nie zgadza'],
    path: REMOVE_ZIELONY,
    actions: [{ fill: 'dialog input', with: 'Zielony' }, confirm],
    shows: ['alertdialog', REMOVE_DIALOG, ['That is not the name.', 'To nie jest ta nazwa.']],
  }),
  step('disconnect', 'remove-unanswered', {
    title: ['No answer to a removal, and the account is still there', 'Brak odpowiedzi na usunięcie, konto nadal jest'],
    ...removal('offline'),
    shows: [
      'alertdialog',
      REMOVE_DIALOG,
      ['Zielony Ogród, Facebook is still there', 'Konto Zielony Ogród, Facebook nadal istnieje'],
    ],
  }),
  step('disconnect', 'remove-answer-lost', {
    title: [
      'The answer to a removal is lost, and the account is gone',
      'Odpowiedź na usunięcie przepadła, konta nie ma',
    ],
    ...removal('reply-lost'),
    shows: [
      'region',
      ['Message', 'Komunikat'],
      ['No answer came to the removal', 'Odpowiedź na usunięcie nie nadeszła'],
    ],
  }),
];
