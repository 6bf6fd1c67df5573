import {
  type AccountScript,
  accountScript,
  cancelled,
  connect,
  disconnect,
  drafts,
  lose,
  posts,
} from './account-script.ts';

/** Only hidden accounts: history kept, history gone, and some that were deleted at their network. */
export const longDisconnected: readonly AccountScript[] = [
  accountScript(
    'acme',
    'facebook',
    ['Acme', 'acme'],
    [
      connect(-170, 'marek'),
      posts('marek', -161, -130, -60),
      posts('ada', -144, -108, 20),
      cancelled('ada', -120, 'marek', -122),
      drafts('priya'),
      disconnect(-101, 'marek'),
    ],
  ),
  accountScript(
    'acme-polska',
    'facebook',
    ['Acme Polska', 'acmepolska'],
    [connect(-520, 'marek'), posts('marek', -511, -470), posts('tomasz', -490)],
  ),
  accountScript(
    'acme-home',
    'instagram',
    ['Acme Home', 'acme.home'],
    [connect(-320, 'tomasz'), posts('tomasz', -310, -262, -226), posts('priya', -288, -241), drafts('tomasz')],
  ),
  accountScript(
    'pod-lipa',
    'instagram',
    ['Kawiarnia Pod Lipą', 'kawiarnia.podlipa'],
    [connect(-200, 'ada'), posts('ada', -190, -165), posts('lena', -178, -140), lose(-150, 'deleted-on-network')],
  ),
  accountScript(
    'acme-group',
    'linkedin',
    ['Acme Group', 'acme-group'],
    [connect(-300, 'julia'), posts('julia', -290, -210), posts('marek', -250, -90), disconnect(-118, 'julia')],
  ),
  accountScript(
    'acme',
    'x',
    ['Acme', '@acme'],
    [connect(-330, 'ada'), posts('ada', -325, -301), posts('marek', -314, -190), drafts('ada')],
  ),
  accountScript(
    'acme-studio',
    'youtube',
    ['Acme Studio', '@acmestudio'],
    [connect(-400, 'marek'), posts('marek', -390, -280), posts('ada', -330), disconnect(-145, 'ada')],
  ),
  accountScript(
    'baltic-films',
    'youtube',
    ['Baltic Bikes Films', '@balticbikesfilms'],
    [connect(-380, 'marek'), posts('marek', -370, -260), posts('lena', -300), lose(-99, 'deleted-on-network')],
  ),
];
