import { expect, test } from 'vitest';
import { PEOPLE } from '../domain/people.ts';
import { maySettleAll } from './connection.ts';
import { truthTable } from './test-truth-table.ts';

test('The missed posts of several accounts can be settled by whoever can settle those of each account (MAY-SETTLE)', () => {
  const rows = PEOPLE.map((user) => {
    const [own, other] = [user.id, 'somebody-else'].map((originalConnector) => ({ originalConnector }));
    return [
      user.id,
      ...[[own], [own, other], [other, own]].map((accounts) =>
        maySettleAll(
          user,
          accounts.flatMap((each) => each ?? []),
        ),
      ),
    ];
  });
  expect(truthTable(['person', 'own', 'own, other', 'other, own'], rows)).toBe(`
person  own                   own, other            other, own
ada     yes                   yes                   yes
marek   yes                   yes                   yes
lena    yes                   yes                   yes
tomasz  yes                   needs-all-accounts    needs-all-accounts
priya   draft-only            draft-only            draft-only
omar    no-social-permission  no-social-permission  no-social-permission
julia   signed-out            signed-out            signed-out
`);
});
