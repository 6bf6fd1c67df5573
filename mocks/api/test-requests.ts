import { expect } from 'vitest';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { OwnRequest } from '../../src/api/contract/request.ts';
import { account, connectedBy, disconnected, expiringIn, named, type Simulation, startSimulation } from '../testing.ts';

export const ID = 'acc-acme-facebook';
export const EXPIRING = 'acc-acme-polska-facebook';
export const DISCONNECTED = 'acc-acme-youtube';
/** Two accounts of Marek's, of which the second expires in five days, and a disconnected account of Tomasz's. */
export const start = () =>
  startSimulation({
    accounts: [
      account('facebook'),
      account('facebook', named('Acme Polska'), expiringIn({ days: 5 })),
      account('youtube', connectedBy('tomasz'), disconnected({ days: 10 })),
    ],
  });

/** Lets one person ask another to disconnect an account. @param body more fields of the request, or another `action` @returns the id of the request */
export async function ask(simulation: Simulation, as: string, to: string, body: object = {}, id = ID): Promise<string> {
  const path = `/api/social/accounts/${id}/requests`;
  const reply = await simulation.post(path, { as, body: { action: 'disconnect', to, ...body } });
  expect(reply.status).toBe(201);
  return reply.body.request.id;
}
/** Reminds of a request, withdraws it or declines it. */
export const takeStep = (simulation: Simulation, as: string, request: string, step: string, body?: unknown) =>
  simulation.post(`/api/social/requests/${request}/${step}`, { as, ...(body !== undefined && { body }) });
/** A person's notices except those that warn of an expiry, newest first. */
export const noticesOf = async (simulation: Simulation, as: string): Promise<Notice[]> =>
  (await simulation.get('/api/notifications', { as })).body.items.filter(({ kind }: Notice) => kind !== 'reauthorize');
export const unreadOf = async (simulation: Simulation, as: string): Promise<number> =>
  (await simulation.get('/api/notifications', { as })).body.unread;
export const requestsOf = async (simulation: Simulation, as: string, id = ID): Promise<OwnRequest[]> =>
  (await simulation.account(id, { as })).requests;
