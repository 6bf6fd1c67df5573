import { screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { account, connectedBy, expiringIn, named, type Reply, reconnectedBy } from '../../mocks/testing.ts';
import { renderApp, type TestApp } from '../app/test-app.tsx';

export const SOCIAL_SETTINGS = '/settings/marketing/social';
/** The account of `ONE_EXPIRING`, and when it expires. */
export const POLSKA_ID = 'acc-acme-polska-facebook';
export const EXPIRES_AT = '2026-11-28T09:00:00.000Z';

/** An account that expires in five days. Lena connected it last. */
export const ONE_EXPIRING = [
  account(
    'facebook',
    named('Acme Polska'),
    connectedBy('marek', { days: 170 }),
    reconnectedBy('lena'),
    expiringIn({ days: 5 }),
  ),
];

/** Three expiring accounts, each with a notice. The one that expires last has the newest notice. */
export const THREE_EXPIRING = [
  ...ONE_EXPIRING,
  account('instagram', named('Baltic Bikes'), expiringIn({ days: 2 })),
  account('linkedin', named('Baltic Bikes'), expiringIn({ days: 6 })),
];

export const RENEW_ADVICE = 'Disconnect and reconnect it to renew it.';

/** Opens the bell's panel. */
export async function openPanel(options: Parameters<typeof renderApp>[0] = {}) {
  const app = renderApp(options);
  await app.user.click(await screen.findByRole('button', { name: /^(Notices|Powiadomienia)/ }));
  return { ...app, app, panel: screen.getByRole('region', { name: /^(Your notices|Twoje powiadomienia)$/ }) };
}

export const findBell = (name: string | RegExp) => screen.findByRole('button', { name });
export const noticesIn = async (place: HTMLElement) =>
  within(await within(place).findByRole('list', { name: /^(Your notices|Twoje powiadomienia)$/ })).getAllByRole(
    'listitem',
  );
/** The title is the part of a notice that can get the focus from code. */
export const titleOf = (notice: HTMLElement | undefined) => notice?.querySelector('[tabindex="-1"]')?.textContent;

/** Lets one person (`as`, Lena by default) ask another (`to`) for an action. */
export const askFor = async (
  { simulation }: TestApp,
  action: string,
  id: string,
  { to, as = 'lena' }: { to: string; as?: string },
) => expectSuccess(simulation.post(`/api/social/accounts/${id}/requests`, { as, body: { action, to } }));

/** Waits for a write that did not come from the app, and checks that it succeeded. */
export const expectSuccess = async (reply: Promise<Reply>) => expect((await reply).status).toBeLessThan(400);
