import { ACCOUNTS, confirm, press, step } from './flow-step.ts';

/** Five accounts, of which four can be reconnected: Pod Lipą on Instagram was deleted at its network. */
const SELECTED = [
  'zielony-ogrod-facebook',
  'pod-lipa-instagram',
  'baltic-bikes-x',
  'baltic-films-youtube',
  'pod-lipa-linkedin',
];
const WITH_SELECTION = `${ACCOUNTS}?${SELECTED.map((slug) => `select=acc-${slug}`).join('&')}`;
/** Starts the reconnects, or opens the next sign-in. */
const pressInBar = press('[data-part="reconnect-bar"] [data-variant="primary"]');

/** A person reconnects several accounts, with one sign-in for each network. */
export const severalSteps = [
  step('reconnect', 'several-selected', {
    title: ['Several accounts are selected', 'Zaznaczono kilka kont'],
    path: WITH_SELECTION,
    shows: ['button', ['Start 4 reconnects with 4 sign-ins', 'Zacznij 4 ponowne połączenia (4 logowania)']],
  }),
  step('reconnect', 'several-sheet', {
    title: [
      'What each reconnect brings back, and which accounts are left out',
      'Co wróci po każdym połączeniu i co jest pomijane',
    ],
    path: WITH_SELECTION,
    actions: [pressInBar],
    shows: ['dialog', ['Reconnect 4 accounts', 'Połącz ponownie 4 konta'], ['Left out', 'Pomijane']],
  }),
  step('reconnect', 'several-progress', {
    title: [
      'One is done, one waits for its sign-in, others come next',
      'Jedno gotowe, jedno czeka na logowanie, kolejne później',
    ],
    path: WITH_SELECTION,
    actions: [pressInBar, confirm, { signIn: 'approve' }, pressInBar],
    shows: [
      'region',
      ['Reconnecting 4 accounts', 'Łączymy ponownie 4 konta'],
      ['1 done · X is waiting for you', '1 gotowe · X czeka na Ciebie'],
    ],
  }),
  step('reconnect', 'several-outcomes', {
    title: ['An outcome for each account', 'Wynik dla każdego z kont'],
    start: { user: 'lena' },
    path: WITH_SELECTION,
    actions: [
      pressInBar,
      confirm,
      { signIn: 'approve' },
      pressInBar,
      { signIn: 'approve', asOther: true },
      pressInBar,
      { signIn: 'deny' },
      pressInBar,
      { signIn: 'approve' },
    ],
    shows: [
      'region',
      ['1 of 4 reconnected.', 'Połączono ponownie: 1 z 4.'],
      ['2 posts scheduled again', '2 posty znów zaplanowane'],
    ],
  }),
];
