import { type AccountScript, cancelled, connect, disconnect, drafts, lose, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** The disconnected accounts of the scenario `typical`, with every cause: five listed, then four hidden. An account without `disconnect` or `lose` has expired. */
export const typicalDisconnected: readonly AccountScript[] = [
  namedAccount('zielony-ogrod-facebook', [
    connect(-200, 'tomasz'),
    postsDue('tomasz', -190, -141),
    postsDue('ada', -109.5),
    connect(-102, 'tomasz'),
    postsDue('tomasz', -95, -71, -30, -8),
    postsDue('priya', -55, -4, 3),
    postsDue('ada', 10),
    cancelled('tomasz', -40, { by: 'ada', on: -42 }),
    drafts('tomasz'),
  ]),
  namedAccount('baltic-bikes-x', [
    connect(-200, 'marek'),
    postsDue('marek', -191, -144),
    postsDue('lena', -110, -15),
    postsDue('ada', 6),
    cancelled('lena', -60, { by: 'lena', on: -63 }),
    drafts('marek'),
  ]),
  namedAccount('pod-lipa-instagram', [
    connect(-70, 'ada'),
    postsDue('ada', -64, -37, -1),
    postsDue('lena', -51, -12, 4),
    cancelled('ada', -25, { by: 'lena', on: -26 }),
    drafts('lena', 2),
    lose(-3, 'deleted-on-network'),
  ]),
  namedAccount('pod-lipa-linkedin', [
    connect(-300, 'marek'),
    postsDue('marek', -280, -190, -110),
    postsDue('ada', -150, -70),
    cancelled('ada', -130, { by: 'marek', on: -132 }),
    drafts('ada'),
    lose(-75, 'security'),
  ]),
  namedAccount('baltic-films-youtube', [
    connect(-410, 'marek'),
    postsDue('marek', -400, -260, -90),
    postsDue('tomasz', -180, -50),
    cancelled('marek', -99, { by: 'tomasz', on: -101 }),
    drafts('tomasz'),
    disconnect(-66, 'marek'),
  ]),
  namedAccount('baltic-events-facebook', [
    connect(-190, 'ada'),
    postsDue('ada', -181, -150, -117),
    postsDue('marek', -165, -128, -60),
    postsDue('lena', 18),
    cancelled('marek', -135, { by: 'ada', on: -136 }),
    drafts('priya'),
    disconnect(-120, 'ada'),
  ]),
  namedAccount('acme-lab-instagram', [
    connect(-290, 'marek'),
    postsDue('marek', -284, -251, -196),
    postsDue('priya', -266, -222),
    cancelled('priya', -240, { by: 'marek', on: -241 }),
    drafts('marek'),
  ]),
  namedAccount('acme-events-x', [
    connect(-520, 'marek'),
    postsDue('marek', -515, -501),
    postsDue('ada', -490, -395),
    cancelled('ada', -450, { by: 'marek', on: -452 }),
  ]),
  namedAccount('baltic-academy-linkedin', [
    connect(-330, 'julia'),
    postsDue('julia', -321, -250, -170),
    postsDue('marek', -200, -120),
    cancelled('julia', -185, { by: 'marek', on: -186 }),
    disconnect(-140, 'julia'),
  ]),
];
