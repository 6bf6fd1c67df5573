import {
  disconnectAccount,
  listAccounts,
  listAllActivity,
  planPosts,
} from '../../src/api/contract/operations/operations.ts';
import {
  ACCOUNTS,
  ACME,
  type Bilingual,
  confirm,
  DISCONNECT_ACME,
  DISCONNECT_ACME_DIALOG,
  NOTICES,
  openNotices,
  press,
  reconnect,
  type ShownElement,
  step,
} from './flow-step.ts';

const ASK_TO_DISCONNECT_ACME = `${ACCOUNTS}?ask=disconnect.${ACME}`;
const HISTORY = '/settings/marketing/social/history';
const FIFTY = { scenario: 'fifty' };
const LIST_CALL = listAccounts.call;
const NO_PLAN_PAGE: ShownElement = [
  'heading',
  ['Your plan does not include social accounts', 'Twój pakiet nie obejmuje kont społecznościowych'],
];

/** A step in which a fault makes a disconnect fail: the dialog stays open and says why. */
const withFault = (fault: string, says: Bilingual, { once = false } = {}) => ({
  start: { faults: `${fault}@${disconnectAccount.call}${once ? '!once' : ''}` },
  path: DISCONNECT_ACME,
  actions: [confirm],
  shows: ['alertdialog', DISCONNECT_ACME_DIALOG, says] satisfies ShownElement,
});

/** Missing rights, a missing plan, errors, and lists that are empty, long or full of unusual names. */
export const refusalSteps = [
  step('no-rights', 'rights-draft-only', {
    title: ['Draft only: a person sees all and can change nothing', 'Tylko szkice: wszystko widać, nic nie zmienisz'],
    start: { user: 'priya' },
    shows: ['table', '', ['Your permission covers drafts only', 'Twoje uprawnienie obejmuje tylko szkice']],
  }),
  step('no-rights', 'rights-owned', {
    title: ['Owned accounts only', 'Tylko własne konta'],
    start: { user: 'tomasz' },
    shows: ['table', ['2 social accounts', '2 konta społecznościowe']],
  }),
  step('no-rights', 'rights-none', {
    title: ['No social permission', 'Brak uprawnień'],
    start: { user: 'omar' },
    shows: ['heading', ['You have no access to social accounts', 'Nie masz dostępu do kont społecznościowych']],
  }),
  step('no-rights', 'rights-page', {
    title: ['What a person may do, and who may do the rest', 'Co wolno tej osobie, a co innym'],
    start: { user: 'lena' },
    path: `${ACCOUNTS}/${ACME}`,
    shows: [
      'article',
      '',
      ['Only a Super Admin or whoever first connected the account can.', 'To przysługuje tylko superadministratorowi'],
    ],
  }),
  step('no-rights', 'rights-ask', {
    title: ['Asking the right person', 'Prośba do właściwej osoby'],
    start: { user: 'lena' },
    path: ASK_TO_DISCONNECT_ACME,
    shows: ['dialog', ['Ask somebody to disconnect Acme, Facebook?', 'Poprosić o odłączenie konta Acme, Facebook?']],
  }),
  step('no-rights', 'rights-asked', {
    title: ['Who was asked, and when', 'Kogo poproszono i kiedy'],
    start: { user: 'lena' },
    path: ASK_TO_DISCONNECT_ACME,
    actions: [confirm],
    shows: ['row', '', ['Asked Marek Nowak on 23 Nov.', 'Prośba wysłana 23 listopada: Marek Nowak.']],
  }),
  step('no-rights', 'rights-signed-out', {
    title: ['Signed out', 'Po wylogowaniu'],
    start: { user: 'julia' }, // deactivated, and so signed out
    shows: ['heading', ['You are signed out', 'Zaloguj się']],
  }),
  step('no-plan', 'plan-required', {
    title: ['The plan does not include social accounts', 'Pakiet nie obejmuje kont społecznościowych'],
    start: { scenario: 'plan-required' },
    shows: NO_PLAN_PAGE,
  }),
  step('no-plan', 'plan-lost', {
    title: ['The plan is lost while a dialog is open', 'Pakiet znika przy otwartym oknie'],
    path: DISCONNECT_ACME,
    actions: [{ set: { plan: 'free' }, when: 'dialog [data-variant="danger"]' }],
    shows: NO_PLAN_PAGE,
  }),
  step('errors', 'errors-empty', {
    title: ['No accounts yet', 'Nie ma jeszcze kont'],
    start: { scenario: 'empty' },
    shows: ['heading', ['No accounts connected yet', 'Nie ma jeszcze połączonych kont']],
  }),
  step('errors', 'errors-no-posts', {
    title: ['No posts yet: nothing to filter', 'Nie ma jeszcze postów: nie ma czego filtrować'],
    start: { scenario: 'empty' },
    path: '/social/scheduled',
    shows: ['heading', ['No posts here', 'Nie ma tu postów']],
  }),
  step('errors', 'errors-no-history', {
    title: ['Nothing has happened yet', 'Nic się jeszcze nie wydarzyło'],
    start: { scenario: 'empty' },
    path: '/settings/marketing/social/history',
    shows: ['heading', ['Nothing has happened yet', 'Nic się jeszcze nie wydarzyło']],
  }),
  step('errors', 'errors-no-notices', {
    title: ['No notices yet', 'Nie ma jeszcze powiadomień'],
    start: { scenario: 'empty' },
    actions: [openNotices],
    shows: ['region', NOTICES, ['Nothing has been sent to you yet', 'Nic jeszcze do Ciebie nie wysłano']],
  }),
  step('errors', 'errors-no-match', {
    title: ['The search finds nothing', 'Wyszukiwanie nic nie znajduje'],
    path: `${ACCOUNTS}?search=zzz&status=expiring`,
    shows: ['heading', ['No account on this list matches', 'Żadne konto z tej listy nie pasuje']],
  }),
  step('errors', 'errors-no-such-account', {
    title: ['No such account', 'Nie ma takiego konta'],
    path: `${ACCOUNTS}/nothing-here`,
    shows: ['heading', ['No such account', 'Nie ma takiego konta']],
  }),
  step('errors', 'errors-list', {
    title: ['The list cannot be loaded', 'Nie udało się wczytać listy'],
    start: { faults: `broken-json@${LIST_CALL}` },
    shows: ['alert', '', ['An unexpected reply came back', 'Nadeszła nieoczekiwana odpowiedź']],
  }),
  step('errors', 'errors-plan', {
    title: ['No proposals for missed posts', 'Nie ma propozycji dla pominiętych postów'],
    start: { faults: `server-error@${planPosts.call}` },
    path: '/social/missed?decision=needed',
    shows: ['alert', '', ['No proposals could be loaded', 'Nie udało się wczytać propozycji']],
  }),
  step('errors', 'errors-history', {
    title: ['The history cannot be loaded', 'Historii nie da się wczytać'],
    start: { faults: `server-error@${listAllActivity.call}` },
    path: HISTORY,
    shows: ['alert', '', ['The history could not be loaded', 'Nie udało się wczytać historii']],
  }),
  step('errors', 'errors-history-none', {
    title: ['The search of the history finds nothing', 'Wyszukiwanie w historii nic nie znajduje'],
    path: `${HISTORY}?search=zzz`,
    shows: ['heading', ['Nothing happened here', 'Nic się tu nie wydarzyło']],
  }),
  step('errors', 'errors-history-month', {
    title: ['A month that does not exist is left out of the address', 'Nieistniejący miesiąc znika z adresu'],
    path: `${HISTORY}?period=2026-13`,
    shows: ['region', ['Message', 'Komunikat'], ['period=2026-13', 'usunięte z adresu']],
  }),
  step('errors', 'errors-server', {
    title: ['The server fails', 'Błąd serwera'],
    ...withFault('server-error', ['Something went wrong on our side', 'Coś poszło nie tak po naszej stronie']),
  }),
  step('errors', 'errors-forbidden', {
    title: ['The right is lost while the dialog is open', 'Uprawnienie przepada przy otwartym oknie'],
    ...withFault('forbidden', ['You no longer have permission', 'Nie masz już uprawnień do odłączenia'], {
      once: true,
    }),
  }),
  step('errors', 'errors-busy', {
    title: ['Too many requests', 'Zbyt wiele żądań'],
    ...withFault('too-many-requests', ['Too many requests', 'Za dużo żądań naraz']),
  }),
  step('errors', 'errors-held', {
    title: ['The button counts down to the next try', 'Przycisk odlicza do następnej próby'],
    ...withFault('too-many-requests', ['You can try again in', 'Możesz spróbować ponownie za']),
  }),
  step('errors', 'errors-viewer-changed', {
    title: ['Another tab has signed in somebody else', 'W innej karcie zalogował się ktoś inny'],
    start: { user: 'marek' },
    path: DISCONNECT_ACME,
    actions: [{ signInElsewhere: 'ada', when: 'dialog [data-variant="danger"]' }, confirm],
    shows: [
      'alertdialog',
      DISCONNECT_ACME_DIALOG,
      ['Ada Zielińska is signed in now', 'Teraz zalogowana jest inna osoba: Ada'],
    ],
  }),
  step('errors', 'errors-new-order', {
    title: ['The rows keep their places until the new order is asked for', 'Wiersze czekają na nową kolejność'],
    actions: [{ set: { now: '2026-11-30T09:00:00Z' }, when: `#disconnect-${ACME}` }],
    shows: ['button', ['Show in the new order', 'Pokaż w nowej kolejności']],
  }),
  step('errors', 'errors-storage', {
    title: ['Nothing more can be stored', 'Brak miejsca na zapis'],
    ...withFault('storage-full', ['There is no room left to store this', 'Zabrakło miejsca na zapis']),
  }),
  step('errors', 'errors-popup-blocked', {
    title: ['The sign-in window is blocked', 'Okno logowania zablokowane'],
    start: { faults: 'popup-blocked' },
    actions: [reconnect('acc-zielony-ogrod-facebook')],
    shows: ['link', ['Open it', 'Otwórz je']],
  }),
  step('errors', 'errors-unknown-network', {
    title: ['An account of a network that this version does not know', 'Konto w serwisie nieznanym tej wersji'],
    start: { faults: `unknown-network@${LIST_CALL}` },
    shows: ['table', '', ['Not supported in this version', 'Nieobsługiwane w tej wersji']],
  }),
  step('errors', 'fifty-folded', {
    title: [
      'Fifty accounts: those with nothing to do are folded into one row',
      'Pięćdziesiąt kont: te, przy których nie ma nic do zrobienia, są zwinięte w jeden wiersz',
    ],
    start: FIFTY,
    shows: [
      'button',
      [
        'Show 40 connected accounts with nothing to do',
        'Pokaż 40 połączonych kont, przy których nie ma nic do zrobienia',
      ],
    ],
  }),
  step('errors', 'fifty-shown', {
    title: ['Fifty accounts, all shown', 'Pięćdziesiąt kont, wszystkie rozwinięte'],
    start: FIFTY,
    actions: [press('#fold')],
    shows: ['button', ['Collapse the accounts with nothing to do', 'Zwiń konta, przy których nie ma nic do zrobienia']],
  }),
  step('errors', 'errors-twins', {
    title: ['Same, long, right-to-left and hostile names', 'Nazwy takie same, długie, pisane od prawej i złośliwe'],
    start: { scenario: 'twins' },
    shows: ['table', ['16 social accounts', '16 kont społecznościowych']],
  }),
];
