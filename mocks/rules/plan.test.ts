import { expect, test } from 'vitest';
import { PLANS, type Plan, type SocialPermission } from '../../src/api/contract/rights.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { mayGrantPermission, mayUseSocial, planIncludesSocial } from './plan.ts';
import { truthTable } from './test-truth-table.ts';

test('Social accounts are part of Professional, Enterprise and legacy Basic, and of no other plan (PLAN)', () => {
  const plans = [...PLANS, 'unheard-of' as Plan];
  expect(
    truthTable(
      ['plan', 'social accounts'],
      plans.map((plan) => [plan, planIncludesSocial(plan)]),
    ),
  ).toBe(`
plan          social accounts
professional  yes
enterprise    yes
legacy-basic  yes
starter       no
free          no
unheard-of    no
`);
});

test('On each plan, each active person gets this decision; the plan is judged before the permission (PLAN, SCOPE)', () => {
  const people = PEOPLE.filter(({ active }) => active);
  const rows = people.map((user) => [user.id, ...PLANS.map((plan) => mayUseSocial(user, plan))]);
  expect(truthTable(['person', ...PLANS], rows)).toBe(`
person  professional          enterprise            legacy-basic          starter        free
ada     yes                   yes                   yes                   plan-required  plan-required
marek   yes                   yes                   yes                   plan-required  plan-required
lena    yes                   yes                   yes                   plan-required  plan-required
tomasz  yes                   yes                   yes                   plan-required  plan-required
priya   yes                   yes                   yes                   plan-required  plan-required
omar    no-social-permission  no-social-permission  no-social-permission  plan-required  plan-required
`);
});

test('A deactivated person may make no call under /api/social/, whatever the plan (PLAN)', () => {
  const julia = findUser('julia');
  expect(PLANS.map((plan) => mayUseSocial(julia, plan).allowed)).toEqual([false, false, false, false, false]);
  expect(mayUseSocial(julia, 'professional')).toEqual({ allowed: false, reason: 'signed-out' });
});

test('An unknown permission and an unknown plan allow nothing (PLAN)', () => {
  const somebody = { ...findUser('marek'), socialPermission: 'unheard-of' as SocialPermission };
  expect(mayUseSocial(somebody, 'professional')).toEqual({ allowed: false, reason: 'no-social-permission' });
  expect(mayUseSocial(somebody, 'unheard-of' as Plan)).toEqual({ allowed: false, reason: 'plan-required' });
  expect(mayUseSocial(findUser('ada'), 'unheard-of' as Plan)).toEqual({ allowed: false, reason: 'plan-required' });
});

test('Only an active Super Admin may change the social permission of others (SCOPE)', () => {
  const deactivatedSuperAdmin = { ...findUser('julia'), superAdmin: true };
  const granting = [...PEOPLE, deactivatedSuperAdmin].filter((user) => mayGrantPermission(user).allowed);
  expect(granting.map(({ id }) => id)).toEqual(['ada']);
});
