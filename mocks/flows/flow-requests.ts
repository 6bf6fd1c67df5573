import { requestAction } from '../../src/api/contract/operations/operations.ts';
import {
  ACCOUNTS,
  ACME,
  type Bilingual,
  confirm,
  DISCONNECT_ACME,
  NOTICES,
  openNotices,
  press,
  step,
  waitForDisconnect,
  waitForRequest,
  waitForToast,
} from './flow-step.ts';

const ASK_TO_DISCONNECT_ACME = `${ACCOUNTS}?ask=disconnect.${ACME}`;
const ASK_DIALOG: Bilingual = [
  'Ask somebody to disconnect Acme, Facebook?',
  'Poprosić o odłączenie konta Acme, Facebook?',
];
const PAGE_OF_ACME = { visit: `${ACCOUNTS}/${ACME}` };
const OPEN_REQUESTS: Bilingual = ['Open requests', 'Otwarte prośby'];
const OPEN_REQUESTS_REGION = '[aria-labelledby="account-requests"]';
const NOTE = { fill: 'dialog textarea', with: 'The campaign ended on Friday.' };

/** Lena, who may not disconnect the account, asks Marek. */
const asLena = { start: { user: 'lena' }, path: ASK_TO_DISCONNECT_ACME };
const askMarek = [confirm, waitForRequest];
/** Presses Remind, or for the person asked, Decline. */
const remindOrDecline = press(`${OPEN_REQUESTS_REGION} [data-variant="secondary"]`);

/** A person who lacks the right to an action asks somebody who has it; the steps show what becomes of the request. */
export const requestSteps = [
  step('requests', 'request-note', {
    title: ['A note of one’s own goes with the request', 'Do prośby można dołączyć własny dopisek'],
    ...asLena,
    actions: [NOTE],
    shows: ['dialog', ASK_DIALOG, ['251 characters left', 'Zostało 251 znaków']],
  }),
  step('requests', 'request-second-person', {
    title: ['One person is asked already, and another can be', 'Jedna osoba już poproszona, można poprosić następną'],
    ...asLena,
    actions: [...askMarek, { visit: ASK_TO_DISCONNECT_ACME }],
    shows: ['dialog', ASK_DIALOG, ['Ada Zielińska', 'Ada Zielińska']],
  }),
  step('requests', 'request-several', {
    title: ['Two people are asked at once, with an outcome for each', 'Dwie osoby naraz, wynik każdej prośby osobno'],
    start: { user: 'lena', faults: `server-error@${requestAction.call}!once` },
    path: ASK_TO_DISCONNECT_ACME,
    actions: [press('dialog [type="checkbox"]:not(:checked)'), confirm],
    shows: ['dialog', ASK_DIALOG, ['Ada Zielińska: asked.', 'Ada Zielińska: prośba wysłana.']],
  }),
  step('requests', 'request-open', {
    title: ['The open request on the page of the account', 'Otwarta prośba na stronie konta'],
    ...asLena,
    actions: [NOTE, ...askMarek, PAGE_OF_ACME],
    shows: ['region', OPEN_REQUESTS, ['You asked Marek Nowak on', 'o odłączenie. Do: Marek Nowak']],
  }),
  step('requests', 'request-received', {
    title: ['The request among the notices of the person asked', 'Prośba wśród powiadomień poproszonej osoby'],
    ...asLena,
    actions: [NOTE, ...askMarek, { signInAs: 'marek' }, openNotices],
    shows: ['region', NOTICES, ['Lena Fischer asks you to disconnect', 'Lena Fischer prosi Cię o odłączenie']],
  }),
  step('requests', 'request-received-decline', {
    title: ['The person asked can decline it there', 'Poproszona osoba może ją tam odrzucić'],
    ...asLena,
    actions: [...askMarek, { signInAs: 'marek' }, openNotices, press('#notices-panel [data-part="decline"]')],
    shows: ['region', NOTICES, ['Note to Lena Fischer (optional)', 'Odpowiedź (opcjonalnie): Lena Fischer']],
  }),
  step('requests', 'request-received-page', {
    title: ['The same request on the page of the account', 'Ta sama prośba na stronie konta'],
    ...asLena,
    actions: [NOTE, ...askMarek, { signInAs: 'marek' }, PAGE_OF_ACME],
    shows: ['region', OPEN_REQUESTS, ['Lena Fischer asks you to disconnect it', 'Lena Fischer prosi Cię o odłączenie']],
  }),
  step('requests', 'request-reminded', {
    title: ['Reminded, a day later', 'Przypomnienie dzień później'],
    ...asLena,
    actions: [
      ...askMarek,
      PAGE_OF_ACME,
      { set: { now: '2026-11-24T10:00:00Z' }, when: OPEN_REQUESTS_REGION },
      remindOrDecline,
    ],
    shows: ['region', OPEN_REQUESTS, ['You last reminded them on', 'Ostatnie przypomnienie']],
  }),
  step('requests', 'request-withdrawn', {
    title: ['The person asked reads that it was withdrawn', 'Poproszona osoba czyta, że prośbę wycofano'],
    ...asLena,
    actions: [
      ...askMarek,
      PAGE_OF_ACME,
      press(`${OPEN_REQUESTS_REGION} [data-variant="quiet"]`),
      waitForToast,
      { signInAs: 'marek' },
      openNotices,
    ],
    shows: ['region', NOTICES, ['Lena Fischer has withdrawn the request', 'Prośbę wycofano (Lena Fischer)']],
  }),
  step('requests', 'request-declined', {
    title: ['The asker reads that it was declined, and why', 'Osoba, która prosiła, czyta odmowę i jej powód'],
    ...asLena,
    actions: [
      ...askMarek,
      { signInAs: 'marek' },
      PAGE_OF_ACME,
      { fill: `${OPEN_REQUESTS_REGION} textarea`, with: 'It is needed until Christmas.' },
      remindOrDecline,
      waitForToast,
      { signInAs: 'lena' },
      openNotices,
    ],
    shows: ['region', NOTICES, ['Marek Nowak declined to disconnect', 'Odmowa odłączenia konta']],
  }),
  step('requests', 'request-done', {
    title: ['The asker reads that it was carried out', 'Osoba, która prosiła, czyta, że prośbę spełniono'],
    ...asLena,
    actions: [
      ...askMarek,
      { signInAs: 'marek' },
      { visit: DISCONNECT_ACME },
      confirm,
      waitForDisconnect(ACME),
      { signInAs: 'lena' },
      openNotices,
    ],
    shows: ['region', NOTICES, ['was disconnected, as you asked', 'zostało odłączone, zgodnie z Twoją prośbą']],
  }),
];
