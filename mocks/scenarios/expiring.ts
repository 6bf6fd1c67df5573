import { type AccountScript, connect, disconnect, drafts, postOn } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** One expiring account of each network on which accounts expire; who may renew them, and how, differs (SOON). */
export const expiring: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-87, 'marek'),
    postOn('marek', -80, -31, 2),
    postOn('ada', -55, 5, 9),
    drafts('ada'),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-89, 'tomasz'),
    postOn('tomasz', -84, -22, 4),
    postOn('priya', -47, 2),
    drafts('priya'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-500, 'julia'),
    postOn('julia', -480, -400),
    disconnect(-360, 'ada'),
    connect(-358.5, 'lena'),
    postOn('julia', -240, 3),
    postOn('marek', -90, 11),
    drafts('lena'),
  ]),
  namedAccount('acme-x', [connect(-150, 'ada'), postOn('ada', -140, -88), postOn('lena', -120, 7), drafts('lena')]),
];
