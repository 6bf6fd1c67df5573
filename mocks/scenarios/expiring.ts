import { type AccountScript, connect, disconnect, drafts, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** One expiring account of each network on which accounts expire; who may renew them, and how, differs (SOON). */
export const expiring: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-87, 'marek'),
    postsDue('marek', -80, -31, 2),
    postsDue('ada', -55, 5, 9),
    drafts('ada'),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-89, 'tomasz'),
    postsDue('tomasz', -84, -22, 4),
    postsDue('priya', -47, 2),
    drafts('priya'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-500, 'julia'),
    postsDue('julia', -480, -400),
    disconnect(-360, 'ada'),
    connect(-358.5, 'lena'),
    postsDue('julia', -240, 3),
    postsDue('marek', -90, 11),
    drafts('lena'),
  ]),
  namedAccount('acme-x', [connect(-150, 'ada'), postsDue('ada', -140, -88), postsDue('lena', -120, 7), drafts('lena')]),
];
