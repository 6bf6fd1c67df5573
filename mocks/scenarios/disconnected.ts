import { type AccountScript, cancelled, connect, disconnect, drafts, lose, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** One account for each cause of a disconnection, all listed and with their posts kept. An account without `disconnect` or `lose` has expired. */
export const disconnectedAccounts: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-95, 'marek'),
    postsDue('marek', -90, -44, -3, 2),
    postsDue('ada', -61, 6),
    cancelled('ada', -20, { by: 'marek', on: -21 }),
    drafts('priya'),
  ]),
  namedAccount('acme-x', [
    connect(-140, 'ada'),
    postsDue('ada', -130, -105),
    postsDue('marek', -118, -11, 4),
    drafts('marek'),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-50, 'tomasz'),
    postsDue('tomasz', -45, -19, 1),
    postsDue('priya', -33, 8),
    drafts('tomasz'),
    lose(-2, 'security'),
  ]),
  namedAccount('acme-studio-youtube', [
    connect(-260, 'marek'),
    postsDue('marek', -240, -110, -5),
    postsDue('lena', -70, 13),
    drafts('lena'),
    lose(-9, 'deleted-on-network'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-180, 'tomasz'),
    postsDue('tomasz', -170, -80, -30),
    postsDue('marek', -120, 9),
    cancelled('marek', -55, { by: 'ada', on: -56 }),
    drafts('marek'),
    disconnect(-48, 'ada'),
  ]),
];
