import { expect, test } from 'vitest';
import { type DecisionReply, PLANS } from '../../src/api/contract/rights.ts';
import { PEOPLE } from '../domain/people.ts';
import { startSimulation } from '../testing.ts';

const shown = (decision: DecisionReply) =>
  decision.allowed ? 'yes' : [decision.reason, ...decision.ask.map(({ id }) => id)].join(' ');

test('on every plan the session says who may see the accounts, who may connect, and with each refusal who can be asked', async () => {
  const rows: string[] = [];
  for (const { id: as, active } of PEOPLE) {
    for (const plan of active ? PLANS : []) {
      const { body } = await startSimulation({ scenario: 'empty', as, plan }).get('/api/session');
      expect(body.portal.plan).toBe(plan);
      rows.push([as, plan, shown(body.can.viewSocial), shown(body.can.connect)].join(' | '));
    }
  }
  const rowsOn = (plan: string) => rows.filter((row) => row.includes(`| ${plan} |`));
  for (const plan of ['starter', 'free']) {
    expect(rowsOn(plan).map((row) => row.split(' | ').slice(2))).toEqual(
      PEOPLE.filter(({ active }) => active).map(() => ['plan-required', 'plan-required']),
    );
  }
  for (const plan of ['professional', 'enterprise', 'legacy-basic']) {
    expect(rowsOn(plan)).toEqual([
      `ada | ${plan} | yes | yes`,
      `marek | ${plan} | yes | yes`,
      `lena | ${plan} | yes | yes`,
      `tomasz | ${plan} | yes | needs-all-accounts ada marek lena`,
      `priya | ${plan} | yes | draft-only ada marek lena`,
      `omar | ${plan} | no-social-permission ada | no-social-permission ada`,
    ]);
  }
});

test('the session shows the person who is signed in, the portal and the simulated time', async () => {
  const { body } = await startSimulation({ scenario: 'empty', as: 'tomasz' }).get('/api/session');
  expect(body).toMatchObject({
    user: {
      id: 'tomasz',
      name: 'Tomasz Wójcik',
      email: 'tomasz@example.com',
      superAdmin: false,
      socialPermission: 'owned',
    },
    portal: { id: '4815162', name: 'Acme Group' },
    serverTime: '2026-11-23T09:00:00.000Z',
  });
});
