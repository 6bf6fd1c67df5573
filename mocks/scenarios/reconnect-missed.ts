import { type AccountScript, cancelled, connect, disconnect, drafts, lose, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** Disconnected accounts of every network with cancelled posts, of which some are past due and some ahead. An account without `disconnect` or `lose` has expired. */
export const reconnectMissed: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-100, 'marek'),
    postsDue('marek', -92, -50, -8, -1, 9),
    postsDue('ada', -71, -5, 2),
    cancelled('ada', -3, { by: 'marek', on: -15 }),
    cancelled('marek', 5, { by: 'ada', on: -14 }),
    drafts('priya', 2),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-60, 'tomasz'),
    postsDue('tomasz', -55, -10, 1, 6),
    postsDue('priya', -34, -4),
    drafts('tomasz'),
    disconnect(-14, 'tomasz'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-210, 'marek'),
    postsDue('marek', -200, -90, -17),
    postsDue('ada', -140, -6, 3),
    drafts('ada'),
    disconnect(-20, 'ada'),
  ]),
  namedAccount('acme-x', [
    connect(-130, 'ada'),
    postsDue('ada', -115, -7, 4),
    postsDue('lena', -98, -2),
    drafts('lena'),
  ]),
  namedAccount('acme-studio-youtube', [
    connect(-150, 'marek'),
    postsDue('marek', -141, -60, -11),
    postsDue('lena', -101, 14),
    drafts('marek'),
    lose(-30, 'security'),
  ]),
];
