import { type AccountScript, accountScript, cancelled, connect, drafts, posts } from './account-script.ts';

/** Nothing wrong anywhere: connected accounts of every network with published and scheduled posts and drafts. */
export const allHealthy: readonly AccountScript[] = [
  accountScript(
    'acme',
    'facebook',
    ['Acme', 'acme'],
    [
      connect(-40, 'marek'),
      posts('marek', -36, -20, -6, 2),
      posts('ada', -28, -13, 5, 14),
      cancelled('ada', -3, 'marek', -4),
      drafts('priya', 2),
    ],
  ),
  accountScript(
    'zielony-ogrod',
    'facebook',
    ['Zielony Ogród', 'zielonyogrod'],
    [connect(-21, 'tomasz'), posts('tomasz', -18, -9, 4), posts('lena', -5, 11), drafts('tomasz')],
  ),
  accountScript(
    'acme-home',
    'instagram',
    ['Acme Home', 'acme.home'],
    [connect(-33, 'tomasz'), posts('tomasz', -30, -17, 1, 8), posts('priya', -11, 6), drafts('priya')],
  ),
  accountScript(
    'acme-group',
    'linkedin',
    ['Acme Group', 'acme-group'],
    [connect(-140, 'marek'), posts('marek', -133, -88, -41, 3), posts('ada', -60, -10, 17), drafts('ada')],
  ),
  accountScript(
    'acme',
    'x',
    ['Acme', '@acme'],
    [connect(-75, 'ada'), posts('ada', -70, -26, -2, 1), posts('lena', -48, 4), drafts('lena')],
  ),
  accountScript(
    'acme-studio',
    'youtube',
    ['Acme Studio', '@acmestudio'],
    [connect(-220, 'marek'), posts('marek', -205, -120, -15), posts('priya', -64, 12), drafts('marek')],
  ),
];
