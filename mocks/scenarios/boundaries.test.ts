import { expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DAY, MINUTE } from '../domain/instant.ts';
import { isHidden, isKept } from '../rules/keep.ts';
import { documentedKeptUntil } from '../testing/documented-networks.ts';
import { START } from './account-script.ts';
import { seedOf } from './scenarios.ts';

test('the scenario boundaries has accounts one minute before and after each boundary of each network', () => {
  const { accounts } = seedOf('boundaries');
  /**
   * For each account of a network, when one of its periods (listed or kept) ends, in ms from the start of the scenario. Ends
   * further than a minute from the start are left out.
   */
  const endsNearStart = (network: string, endOf: (disconnectedAt: number) => number) =>
    accounts
      .filter((account) => account.network === network)
      .map(({ disconnection }) => endOf(disconnection?.at ?? 0) - START)
      .filter((end) => Math.abs(end) <= MINUTE)
      .sort((a, b) => a - b);
  for (const network of NETWORKS) {
    expect
      .soft(
        endsNearStart(network, (at) => at + 90 * DAY),
        network,
      )
      .toEqual([-MINUTE, MINUTE]);
    expect
      .soft(
        endsNearStart(network, (at) => documentedKeptUntil(network, at)),
        network,
      )
      .toEqual([-MINUTE, MINUTE]);
  }
  const table = accounts.map(({ name, network, disconnection }) => {
    const kept = disconnection && isKept(network, disconnection.at, START) ? 'kept' : 'gone';
    const place = isHidden({ disconnection }, START) ? 'hidden' : 'listed';
    return `${network.padEnd(9)} | ${name.padEnd(29)} | ${place} | ${kept}`;
  });
  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    facebook  | Acme 90 days less a minute    | listed | kept
    facebook  | Acme 90 days and a minute     | hidden | kept
    facebook  | Acme 1 year less a minute     | hidden | kept
    facebook  | Acme 1 year and a minute      | hidden | gone
    instagram | Acme 90 days less a minute    | listed | kept
    instagram | Acme 90 days and a minute     | hidden | kept
    instagram | Acme 1 year less a minute     | hidden | kept
    instagram | Acme 1 year and a minute      | hidden | gone
    linkedin  | Acme 60 days less a minute    | listed | kept
    linkedin  | Acme 60 days and a minute     | listed | gone
    linkedin  | Acme 90 days less a minute    | listed | gone
    linkedin  | Acme 90 days and a minute     | hidden | gone
    x         | Acme 90 days less a minute    | listed | kept
    x         | Acme 90 days and a minute     | hidden | kept
    x         | Acme 1 year less a minute     | hidden | kept
    x         | Acme 1 year and a minute      | hidden | gone
    youtube   | Acme 60 days less a minute    | listed | kept
    youtube   | Acme 60 days and a minute     | listed | gone
    youtube   | Acme 90 days less a minute    | listed | gone
    youtube   | Acme 90 days and a minute     | hidden | gone
    "
  `);
});
