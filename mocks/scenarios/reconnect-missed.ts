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

/** Disconnected accounts of every network with posts whose time has passed and posts still ahead. */
export const reconnectMissed: readonly AccountScript[] = [
  accountScript(
    'acme',
    'facebook',
    ['Acme', 'acme'],
    [
      connect(-100, 'marek'),
      posts('marek', -92, -50, -8, -1, 9),
      posts('ada', -71, -5, 2),
      cancelled('ada', -3, 'marek', -15),
      cancelled('marek', 5, 'ada', -14),
      drafts('priya', 2),
    ],
  ),
  accountScript(
    'acme-home',
    'instagram',
    ['Acme Home', 'acme.home'],
    [
      connect(-60, 'tomasz'),
      posts('tomasz', -55, -10, 1, 6),
      posts('priya', -34, -4),
      drafts('tomasz'),
      disconnect(-14, 'tomasz'),
    ],
  ),
  accountScript(
    'acme-group',
    'linkedin',
    ['Acme Group', 'acme-group'],
    [
      connect(-210, 'marek'),
      posts('marek', -200, -90, -17),
      posts('ada', -140, -6, 3),
      drafts('ada'),
      disconnect(-20, 'ada'),
    ],
  ),
  accountScript(
    'acme',
    'x',
    ['Acme', '@acme'],
    [connect(-130, 'ada'), posts('ada', -115, -7, 4), posts('lena', -98, -2), drafts('lena')],
  ),
  accountScript(
    'acme-studio',
    'youtube',
    ['Acme Studio', '@acmestudio'],
    [
      connect(-150, 'marek'),
      posts('marek', -141, -60, -11),
      posts('lena', -101, 14),
      drafts('marek'),
      lose(-30, 'security'),
    ],
  ),
];
