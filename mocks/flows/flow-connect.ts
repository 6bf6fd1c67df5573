import { ACCOUNTS, type Bilingual, confirm, press, reconnect, step } from './flow-step.ts';

const CONNECT_DIALOG: Bilingual = ['Connect account', 'Połącz konto'];
const CHOOSE_DIALOG: Bilingual = ['Choose what to connect at Facebook', 'Wybierz, co połączyć w serwisie Facebook'];
const tickFirstAvailable = press('dialog input[type="checkbox"][aria-disabled="false"]');

/** A person connects the new accounts that they choose; the long-disconnected ones of that network are reconnected as well. */
export const connectSteps = [
  step('connect', 'connect-networks', {
    title: ['Networks, and what comes back on each', 'Serwisy i co w nich wraca'],
    path: `${ACCOUNTS}?connect=`,
    shows: ['dialog', CONNECT_DIALOG, ['disconnected for more than 90 days', 'od ponad 90 dni']],
  }),
  step('connect', 'connect-none-long-disconnected', {
    title: ['A network with nothing to bring back', 'Serwis, w którym nic nie wraca'],
    path: `${ACCOUNTS}?connect=youtube`,
    shows: [
      'dialog',
      CONNECT_DIALOG,
      [
        'No YouTube account has been disconnected for more than 90 days',
        'Żadne konto YouTube nie jest odłączone od ponad 90 dni',
      ],
    ],
  }),
  step('connect', 'connect-waiting', {
    title: ['Waiting for the sign-in window', 'Czekanie na okno logowania'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm],
    shows: ['button', ['Show the window', 'Pokaż okno']],
  }),
  step('connect', 'connect-candidates', {
    title: ['The new accounts that this login can connect', 'Nowe konta, które można połączyć tym loginem'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }],
    shows: ['dialog', CHOOSE_DIALOG, ['Comes back with this sign-in (1)', 'Wraca po tym logowaniu (1)']],
  }),
  step('connect', 'connect-chosen', {
    title: ['The button counts what is chosen', 'Przycisk liczy, co wybrano'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }, press('dialog fieldset [data-variant="quiet"]')],
    shows: ['button', ['Connect 2, bring back 1', 'Połącz 2, przywróć 1']],
  }),
  step('connect', 'connect-nothing-chosen', {
    title: ['With nothing to do, the button says why', 'Gdy nie ma nic do zrobienia, przycisk mówi dlaczego'],
    start: { scenario: 'all-healthy' },
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }, press('dialog summary')],
    shows: ['dialog', CHOOSE_DIALOG, ['Choose at least one account.', 'Wybierz co najmniej jedno konto.']],
  }),
  step('connect', 'connect-search', {
    title: ['Many accounts can be searched', 'Wiele kont można przeszukać'],
    start: { scenario: 'fifty' },
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }, { fill: 'dialog [type="search"]', with: 'ogrod' }],
    shows: ['dialog', CHOOSE_DIALOG, ['Disconnected (1)', 'Odłączone (1)']],
  }),
  step('connect', 'connect-after-failure', {
    title: [
      'After a failed reconnect, the account is first and chosen',
      'Po nieudanym połączeniu konto jest pierwsze i wybrane',
    ],
    actions: [
      reconnect('acc-zielony-ogrod-facebook'),
      { signIn: 'deny' },
      press('body:has([data-part="queued"][data-tone="bad"]) div:has(> h1) [data-variant="primary"]'),
      confirm,
      { signIn: 'approve' },
    ],
    shows: ['button', ['Bring back 2', 'Przywróć 2']],
  }),
  step('connect', 'connect-role-missing', {
    title: ['LinkedIn pages on which the role is missing', 'Strony LinkedIn, na których brakuje roli'],
    start: { user: 'lena' },
    path: `${ACCOUNTS}?connect=linkedin`,
    actions: [confirm, { signIn: 'approve' }],
    shows: ['dialog', CONNECT_DIALOG, ['lacks the role', 'nie ma roli']],
  }),
  step('connect', 'connect-outcomes', {
    title: ['One outcome for each account', 'Wynik dla każdego konta'],
    path: `${ACCOUNTS}?connect=facebook`,
    actions: [confirm, { signIn: 'approve' }, tickFirstAvailable, confirm],
    shows: ['dialog', CONNECT_DIALOG, ['1 reconnected, 1 connected', '1 połączone ponownie i 1 połączone']],
  }),
];
