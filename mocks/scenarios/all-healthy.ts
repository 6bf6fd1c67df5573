import { type AccountScript, cancelled, connect, drafts, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** Connected accounts that need no attention, on every network, with published posts, scheduled posts and drafts. */
export const allHealthy: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-40, 'marek'),
    postsDue('marek', -36, -20, -6, 2),
    postsDue('ada', -28, -13, 5, 14),
    cancelled('ada', -3, { by: 'marek', on: -4 }),
    drafts('priya', 2),
  ]),
  namedAccount('zielony-ogrod-facebook', [
    connect(-21, 'tomasz'),
    postsDue('tomasz', -18, -9, 4),
    postsDue('lena', -5, 11),
    drafts('tomasz'),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-33, 'tomasz'),
    postsDue('tomasz', -30, -17, 1, 8),
    postsDue('priya', -11, 6),
    drafts('priya'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-140, 'marek'),
    postsDue('marek', -133, -88, -41, 3),
    postsDue('ada', -60, -10, 17),
    drafts('ada'),
  ]),
  namedAccount('acme-x', [
    connect(-75, 'ada'),
    postsDue('ada', -70, -26, -2, 1),
    postsDue('lena', -48, 4),
    drafts('lena'),
  ]),
  namedAccount('acme-studio-youtube', [
    connect(-220, 'marek'),
    postsDue('marek', -205, -120, -15),
    postsDue('priya', -64, 12),
    drafts('marek'),
  ]),
];
