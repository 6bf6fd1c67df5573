import { type AccountScript, cancelled, connect, disconnect, drafts, lose, postOn } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** Disconnected accounts of every network with cancelled posts, of which some are past due and some ahead. An account without `disconnect` or `lose` has expired. */
export const reconnectMissed: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-100, 'marek'),
    postOn('marek', -92, -50, -8, -1, 9),
    postOn('ada', -71, -5, 2),
    cancelled('ada', -3, { by: 'marek', on: -15 }),
    cancelled('marek', 5, { by: 'ada', on: -14 }),
    drafts('priya', 2),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-60, 'tomasz'),
    postOn('tomasz', -55, -10, 1, 6),
    postOn('priya', -34, -4),
    drafts('tomasz'),
    disconnect(-14, 'tomasz'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-210, 'marek'),
    postOn('marek', -200, -90, -17),
    postOn('ada', -140, -6, 3),
    drafts('ada'),
    disconnect(-20, 'ada'),
  ]),
  namedAccount('acme-x', [connect(-130, 'ada'), postOn('ada', -115, -7, 4), postOn('lena', -98, -2), drafts('lena')]),
  namedAccount('acme-studio-youtube', [
    connect(-150, 'marek'),
    postOn('marek', -141, -60, -11),
    postOn('lena', -101, 14),
    drafts('marek'),
    lose(-30, 'security'),
  ]),
];
