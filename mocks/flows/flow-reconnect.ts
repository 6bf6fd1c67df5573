import { ACCOUNTS, press, reconnect, step } from './flow-step.ts';

const ZIELONY = 'acc-zielony-ogrod-facebook';
const MISSED_TAB = '/social/missed';
const DECIDE_PATH = `${MISSED_TAB}?decision=needed`;
const WITH_MISSED_POSTS = { scenario: 'reconnect-missed', user: 'marek' };

/** Reconnects an account with missed posts, and opens the page on which a person decides on them. */
const DECIDE = [
  reconnect('acc-acme-facebook'),
  { signIn: 'approve' } as const,
  press('[data-part="queued"] a'),
  press('main a[href*="decision=needed"]'),
];

/** A person reconnects an account that its network has disconnected, and settles its missed posts. */
export const reconnectSteps = [
  step('reconnect', 'reconnect-row', {
    title: ['The row says what stopped, and until when it is kept', 'Wiersz mówi, co stanęło i do kiedy czeka'],
    shows: ['button', ['Reconnect Zielony Ogród, Facebook', 'Połącz ponownie Zielony Ogród, Facebook']],
  }),
  step('reconnect', 'reconnect-page', {
    title: ['The page of the account: past and future', 'Strona konta: przeszłość i przyszłość'],
    path: `${ACCOUNTS}/${ZIELONY}`,
    shows: ['region', ['Timeline', 'Oś czasu'], ['History kept until', 'Historia przechowywana do']],
  }),
  step('reconnect', 'reconnect-waiting', {
    title: ['Waiting for the sign-in window', 'Czekanie na okno logowania'],
    actions: [reconnect(ZIELONY)],
    shows: ['button', ['Show it', 'Pokaż je']],
  }),
  step('reconnect', 'reconnect-sign-in', {
    title: ['The network’s sign-in', 'Logowanie w serwisie'],
    actions: [reconnect(ZIELONY), { seeSignIn: true }],
    shows: ['button', ['Approve', 'Zezwól']],
  }),
  step('reconnect', 'reconnect-denied', {
    title: ['Denied at the network', 'Odmowa w serwisie'],
    actions: [reconnect(ZIELONY), { signIn: 'deny' }],
    shows: ['alert', '', ['access not allowed at Facebook', 'brak zgody w serwisie Facebook']],
  }),
  step('reconnect', 'reconnect-wrong-account', {
    title: ['Signed in with the wrong login', 'Zalogowano niewłaściwym loginem'],
    actions: [reconnect(ZIELONY), { signIn: 'approve', asOther: true }],
    shows: ['alert', '', ['this login manages', 'ten login zarządza kontem']],
  }),
  step('reconnect', 'reconnect-role-missing', {
    title: ['The login lacks the role', 'Loginowi brakuje roli'],
    start: { scenario: 'disconnected', user: 'lena' },
    actions: [reconnect('acc-acme-group-linkedin'), { signIn: 'approve' }],
    shows: ['alert', '', ['is missing', 'brakuje roli']],
  }),
  step('reconnect', 'reconnect-deleted-on-network', {
    title: ['The account no longer exists at its network', 'Konto nie istnieje już w serwisie'],
    actions: [reconnect('acc-pod-lipa-instagram'), { signIn: 'approve' }],
    shows: ['alert', '', ['Not reconnected', 'Niepołączone']],
  }),
  step('reconnect', 'reconnect-done', {
    title: ['Reconnected, with missed posts', 'Połączono, są pominięte posty'],
    start: WITH_MISSED_POSTS,
    actions: [reconnect('acc-acme-facebook'), { signIn: 'approve' }],
    shows: ['button', ['Dismiss: Acme, Facebook', 'Zamknij: Acme, Facebook']],
  }),
  step('reconnect', 'reconnect-missed', {
    title: ['The missed posts, oldest first', 'Pominięte posty, najstarsze najpierw'],
    start: WITH_MISSED_POSTS,
    actions: [reconnect('acc-acme-facebook'), { signIn: 'approve' }, press('[data-part="queued"] a')],
    shows: ['heading', ['Missed', 'Pominięte']],
  }),
  step('reconnect', 'reconnect-reschedule', {
    title: ['A new time for a missed post', 'Nowy termin pominiętego posta'],
    path: `${MISSED_TAB}?accountId=acc-acme-facebook`,
    actions: [press('table [data-variant="secondary"]:not([aria-disabled="true"])')], // the first Reschedule
    shows: ['dialog', ['Reschedule 1 post', 'Zmień termin 1 posta']],
  }),
  step('reconnect', 'reconnect-decide', {
    title: ['What happens to all missed posts', 'Co się stanie ze wszystkimi pominiętymi postami'],
    start: WITH_MISSED_POSTS,
    actions: DECIDE,
    shows: ['heading', ['Decide on 3 missed posts', 'Zdecyduj o 3 pominiętych postach']],
  }),
  step('reconnect', 'reconnect-decided', {
    title: ['All missed posts are decided on', 'Zdecydowano o wszystkich pominiętych postach'],
    start: WITH_MISSED_POSTS,
    actions: [...DECIDE, press('[data-part="decide"] button')],
    shows: ['button', ['Done', 'Gotowe']],
  }),
  step('reconnect', 'reconnect-delete', {
    title: ['Deletes are confirmed by their number', 'Usunięcia potwierdza się osobno, z ich liczbą'],
    path: DECIDE_PATH,
    actions: [{ fill: 'main table select', with: 'delete' }, press('[data-part="decide"] button')],
    shows: ['alertdialog', ['Delete 1 post for good?', 'Usunąć na zawsze 1 post?']],
  }),
  step('reconnect', 'reconnect-settled', {
    title: ['Nothing left to decide', 'Nic więcej nie czeka na decyzję'],
    path: `${MISSED_TAB}?accountId=acc-acme-x`,
    shows: ['heading', ['Nothing to decide', 'Nic nie czeka na decyzję']],
  }),
];
