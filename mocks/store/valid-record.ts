import { NETWORKS } from '../../src/api/contract/network.ts';
import { PEOPLE } from '../domain/people.ts';
import type { Records, TableName } from '../domain/records.ts';
import type { Change } from './open-transaction.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const list: Check = Array.isArray;
const network: Check = (value) => NETWORKS.some((each) => each === value);
const person: Check = (value) => PEOPLE.some(({ id }) => id === value);
const object: Check = (value) => typeof value === 'object' && value !== null;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** What happened at some moment, such as a disconnection. */
const event: Check = (value) => object(value) && number((value as { at: unknown }).at);

/** For each table, what each field of its records must be. */
const FIELDS: { [T in TableName]: Record<keyof Records[T], Check> } = {
  accounts: {
    id: text,
    network,
    externalId: text,
    name: text,
    handle: text,
    profileUrl: text,
    avatarUrl: orNull(text),
    kind: text,
    originalConnector: person,
    lastConnector: person,
    firstConnectedAt: number,
    authorizedAt: number,
    lastActivityAt: orNull(number),
    disconnection: orNull(event),
    deletedAtNetwork: flag,
    historyDeleted: flag,
    revision: number,
  },
  posts: {
    id: text,
    accountId: text,
    text,
    state: text,
    scheduledAt: orNull(number),
    publishedAt: orNull(number),
    cancellation: orNull(event),
    author: person,
  },
  activity: {
    id: text,
    seq: number,
    accountId: text,
    at: number,
    actor: orNull(person),
    kind: text,
    detail: () => true,
  },
  notices: {
    id: text,
    seq: number,
    kind: text,
    accountId: text,
    account: (value) => object(value) && text((value as { name: unknown }).name),
    at: number,
    expiresAt: orNull(number),
    from: orNull(person),
    requestId: orNull(text),
    recipients: list,
    readBy: object,
  },
  requests: {
    id: text,
    accountId: text,
    action: text,
    from: person,
    to: person,
    note: orNull(text),
    deadline: orNull(object),
    at: number,
    remindedAt: orNull(number),
    end: orNull(object),
  },
  authorizations: {
    id: text,
    begunBy: person,
    network,
    purpose: text,
    accountIds: list,
    state: text,
    createdAt: number,
    expiresAt: number,
    code: orNull(text),
    codeUsed: flag,
    login: orNull(text),
    completed: flag,
    candidates: list,
    connected: flag,
  },
  replies: { id: text, fingerprint: text, status: number, headers: object, body: text },
  simulation: {
    id: text,
    scenario: text,
    plan: text,
    now: number,
    tickedAt: orNull(number),
    latencyMs: number,
    faults: list,
    sequence: number,
    changed: flag,
    epoch: number,
  },
};

/** Whether a stored change is the deletion of a record, or has a record with all its fields. The simulation’s record is never deleted. */
export function isValid({ table, record }: Change): boolean {
  const fields = FIELDS[table];
  return (
    (record === null && table !== 'simulation') ||
    (fields !== undefined &&
      object(record) &&
      Object.entries(fields).every(([name, check]) => check((record as never)[name])))
  );
}
