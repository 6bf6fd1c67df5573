import { type AccountScript, cancelled, connect, disconnect, drafts, lose, postsDue } from './account-script.ts';
import { namedAccount } from './named-accounts.ts';

/** Only hidden accounts: some whose history is kept, some whose history is gone, some deleted at their network. An account without `disconnect` or `lose` has expired. */
export const longDisconnected: readonly AccountScript[] = [
  namedAccount('acme-facebook', [
    connect(-170, 'marek'),
    postsDue('marek', -161, -130, -60),
    postsDue('ada', -144, -108, 20),
    cancelled('ada', -120, { by: 'marek', on: -122 }),
    drafts('priya'),
    disconnect(-101, 'marek'),
  ]),
  namedAccount('acme-polska-facebook', [
    connect(-520, 'marek'),
    postsDue('marek', -511, -470),
    postsDue('tomasz', -490),
  ]),
  namedAccount('acme-home-instagram', [
    connect(-320, 'tomasz'),
    postsDue('tomasz', -310, -262, -226),
    postsDue('priya', -288, -241),
    drafts('tomasz'),
  ]),
  namedAccount('pod-lipa-instagram', [
    connect(-200, 'ada'),
    postsDue('ada', -190, -165),
    postsDue('lena', -178, -140),
    lose(-150, 'deleted-on-network'),
  ]),
  namedAccount('acme-group-linkedin', [
    connect(-300, 'julia'),
    postsDue('julia', -290, -210),
    postsDue('marek', -250, -90),
    disconnect(-118, 'julia'),
  ]),
  namedAccount('acme-x', [
    connect(-330, 'ada'),
    postsDue('ada', -325, -301),
    postsDue('marek', -314, -190),
    drafts('ada'),
  ]),
  namedAccount('acme-studio-youtube', [
    connect(-400, 'marek'),
    postsDue('marek', -390, -280),
    postsDue('ada', -330),
    disconnect(-145, 'ada'),
  ]),
  namedAccount('baltic-films-youtube', [
    connect(-380, 'marek'),
    postsDue('marek', -370, -260),
    postsDue('lena', -300),
    lose(-99, 'deleted-on-network'),
  ]),
];
