import { ACCOUNTS, NOTICES, openNotices, reconnect, step, waitForReconnect } from './flow-step.ts';

/** A LinkedIn page whose history is kept for 60 days. If somebody else reconnects the page after that, its original connector, Tomasz, no longer sees it. */
const ACME_GROUP = 'acc-acme-group-linkedin';
const AFTER_61_DAYS = { scenario: 'disconnected', now: '2026-12-06T09:00:00Z' };
const reconnectAndBecomeTomasz = [
  reconnect(ACME_GROUP),
  { signIn: 'approve' as const },
  waitForReconnect(ACME_GROUP),
  { signInAs: 'tomasz' },
];
const LONG_DISCONNECTED = { scenario: 'long-disconnected' };

/** The effects of time: accounts that expire soon, and accounts disconnected for long. */
export const timeSteps = [
  step('expiring', 'expiring-list', {
    title: ['About to expire: what to do', 'Wkrótce wygasną: co zrobić'],
    start: { scenario: 'expiring', user: 'marek' },
    shows: ['table', '', ['Disconnect and reconnect it, or', 'Odłącz i połącz znowu albo']],
  }),
  step('expiring', 'expiring-without-right', {
    title: ['Seen by a person who may not renew the accounts', 'Widok osoby, która nie może przedłużyć'],
    start: { scenario: 'expiring', user: 'lena' },
    shows: ['table', '', ['to disconnect it, then reconnect', 'Potem połącz je']],
  }),
  step('expiring', 'expiring-page', {
    title: ['The notice about the account has been sent', 'Wysłano powiadomienie o koncie'],
    path: `${ACCOUNTS}/acc-acme-polska-facebook`,
    shows: ['region', ['Timeline', 'Oś czasu'], ['Notice sent', 'Wysłano powiadomienie']],
  }),
  step('expiring', 'expiring-notices', {
    title: ['Who is told, and when', 'Kogo informujemy i kiedy'],
    path: '/settings/marketing/social/notifications',
    shows: ['heading', ['When people are told', 'Kiedy informujemy']],
  }),
  step('expiring', 'expiring-lost', {
    title: ['What was lost in the last 30 days', 'Co serwisy odłączyły w ostatnich 30 dniach'],
    path: '/settings/marketing/social/history?kind=lost&period=30',
    shows: ['table', '', ['disconnected it', 'Odłączenie przez serwis']],
  }),
  step('expiring', 'expiring-coming', {
    title: ['What has happened, and what is coming', 'Co się wydarzyło i co nadchodzi'],
    path: '/settings/marketing/social/history',
    shows: ['region', ['What is coming', 'Co nadchodzi'], ['Expires', 'Wygasa']],
  }),
  step('expiring', 'expiring-last-day', {
    title: ['The last day before an account expires', 'Ostatni dzień przed wygaśnięciem konta'],
    start: { now: '2026-11-24T21:00:00Z' },
    path: `${ACCOUNTS}/acc-baltic-bikes-instagram`,
    shows: ['region', ['Timeline', 'Oś czasu'], ['in 12 hours', 'za 12 godzin']],
  }),
  step('long-disconnected', 'hidden-all', {
    title: ['Every account is hidden', 'Wszystkie konta są ukryte'],
    start: LONG_DISCONNECTED,
    shows: ['heading', ['Every account is hidden', 'Wszystkie konta są ukryte']],
  }),
  step('long-disconnected', 'hidden-history-kept', {
    title: ['Hidden, history kept', 'Ukryte, historia zachowana'],
    start: LONG_DISCONNECTED,
    path: `${ACCOUNTS}?connect=facebook`,
    shows: ['dialog', ['Connect account', 'Połącz konto'], ['are kept until', 'przechowywanych do']],
  }),
  step('long-disconnected', 'hidden-history-gone', {
    title: ['Hidden, history gone', 'Ukryte, historia przepadła'],
    start: LONG_DISCONNECTED,
    path: `${ACCOUNTS}?connect=linkedin`,
    shows: ['dialog', ['Connect account', 'Połącz konto'], ['Its history has been gone since', 'Historia przepadła']],
  }),
  step('long-disconnected', 'hidden-deleted-on-network', {
    title: ['Hidden, and deleted at its network', 'Ukryte i usunięte w serwisie'],
    start: LONG_DISCONNECTED,
    path: `${ACCOUNTS}?connect=youtube`,
    shows: [
      'dialog',
      ['Connect account', 'Połącz konto'],
      ['Not selected: it was deleted at YouTube', 'Niezaznaczone: usunięto je w serwisie YouTube'],
    ],
  }),
  step('long-disconnected', 'hidden-page', {
    title: ['The page of a hidden account', 'Strona ukrytego konta'],
    start: LONG_DISCONNECTED,
    path: `${ACCOUNTS}/acc-acme-facebook`,
    shows: ['region', ['Timeline', 'Oś czasu'], ['Left the list', 'Poza listą od']],
  }),
  step('long-disconnected', 'linkedin-after-61-days', {
    title: [
      'A LinkedIn page 61 days after its disconnect, seen by its original connector, who lacks the permission “All accounts”',
      'Strona LinkedIn odłączona od 61 dni, widok właściciela połączenia bez „Wszystkich kont”',
    ],
    start: { ...AFTER_61_DAYS, user: 'tomasz' },
    path: `${ACCOUNTS}/${ACME_GROUP}`,
    shows: ['region', ['Timeline', 'Oś czasu'], ['61 days ago', '61 dni temu']],
  }),
  step('long-disconnected', 'handover-before', {
    title: ['Who would lose sight of the account by a reconnect', 'Kto straci konto z oczu po ponownym połączeniu'],
    start: AFTER_61_DAYS,
    path: `${ACCOUNTS}?network=linkedin`,
    shows: ['table', '', ['Then Tomasz Wójcik no longer sees it', 'Tomasz Wójcik przestanie je wtedy widzieć']],
  }),
  step('long-disconnected', 'handover-notice', {
    title: ['The person who lost the account gets a notice', 'Kto stracił konto, dostaje powiadomienie'],
    start: AFTER_61_DAYS,
    actions: [...reconnectAndBecomeTomasz, openNotices],
    shows: ['region', NOTICES, ['Ada Zielińska reconnected', 'Nowy właściciel połączenia: Ada Zielińska']],
  }),
  step('long-disconnected', 'handover-page', {
    title: ['The page of an account that one no longer sees', 'Strona konta, którego już nie widać'],
    start: AFTER_61_DAYS,
    actions: [...reconnectAndBecomeTomasz, { visit: `${ACCOUNTS}/${ACME_GROUP}` }],
    shows: ['heading', ['You no longer see this account', 'Nie widzisz już tego konta']],
  }),
  step('long-disconnected', 'keep-last-day', {
    title: ['The last hour of a keep window', 'Ostatnia godzina przechowywania'],
    start: { scenario: 'boundaries' },
    path: `${ACCOUNTS}/acc-within-60-days-linkedin`,
    shows: ['article', '', ['Last hour', 'Ostatnia godzina']],
  }),
];
