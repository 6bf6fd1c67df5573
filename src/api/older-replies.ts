/**
 * The API may be older than this app. A field that a reply has gained is required by the contract; here it is filled in
 * where an older API leaves it out, so that everything else is still shown (F18).
 */
import * as v from 'valibot';
import { Account, Disconnection, type Kept } from './contract/account.ts';
import { Reconnected } from './contract/authorization.ts';
import { Candidate } from './contract/connect.ts';
import type { Expiry } from './contract/network.ts';
import { AccountNotices, Notice } from './contract/notice.ts';
import { Post } from './contract/post.ts';
import type { RequestAction } from './contract/request.ts';
import { Refusal } from './contract/rights.ts';
import { AccountListReply, NoticeReply, NotificationsReply } from './lenient-schemas.ts';

/** What stands for each field that is missing, from what else has been sent. */
type Fill<O> = { [K in keyof O]?: (older: O) => O[K] };
type Entry = [schema: v.GenericSchema, fill: Record<string, (older: never) => unknown>];

const gained = <O>(schema: v.GenericSchema<unknown, O>, fill: Fill<NoInfer<O>>): Entry => [schema, fill as Entry[1]];

/** The fields that replies have gained, each with what stands for it: what else was sent says so, or it claims nothing. */
export const GAINED: readonly Entry[] = [
  gained(Refusal, { because: ({ ask }) => (ask.length === 0 ? 'state' : 'right') }),
  gained(Account, {
    expiry: expiryFrom,
    listed: () => true,
    cancelledByPerson: () => 0,
    actions: actionsFrom,
    confirmName: ({ name, handle }) => name.trim() || handle,
  }),
  gained(Disconnection, { keptTotal: ({ kept }) => sumOf(kept), returns: () => true }),
  gained(AccountListReply, { scope: () => 'all' as const }),
  gained(Post, { onReconnect: () => null }),
  gained(Notice, { expired: () => false }),
  gained(NoticeReply, { expired: () => false }),
  gained(AccountNotices, { noneDue: () => null }),
  gained(NotificationsReply, { networks: () => [] }),
  gained(Reconnected, { resumed: () => 0, history: () => 'kept' as const }),
  gained(Candidate, { selectable: () => true, selected: () => false }),
];

function expiryFrom({ expiresAt, lastActivityAt }: Account): Expiry {
  if (expiresAt === null) return { rule: 'never', renewedBy: null };
  const rule = lastActivityAt === null ? 'fixed-90' : 'idle-90';
  return { rule, renewedBy: lastActivityAt === null ? 'reconnect' : 'activity' };
}

function actionsFrom({ disconnection }: Account): RequestAction[] {
  return [disconnection === null ? 'disconnect' : 'reconnect', 'remove'];
}

const sumOf = ({ published, cancelled, drafts, missed }: Kept): number => published + cancelled + drafts + missed;

/** The schema of a reply, such that the fields it has gained may be missing from it, at any depth. */
export function acceptingOlder<S extends v.GenericSchema>(schema: S): S {
  const known = accepting.get(schema) ?? rebuilt(schema);
  accepting.set(schema, known);
  return known as unknown as S;
}

const accepting = new WeakMap<v.GenericSchema, v.GenericSchema>();

/** The parts of Valibot's schemas that hold other schemas. */
interface Parts {
  pipe?: unknown;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  options?: v.GenericSchema[];
  wrapped?: v.GenericSchema;
}

function rebuilt(schema: v.GenericSchema): v.GenericSchema {
  const { pipe, entries, item, options, wrapped } = schema as Parts;
  if (pipe) return schema;
  if (schema.type === 'object' && entries) return rebuiltObject(schema, entries);
  if (schema.type === 'array' && item) return v.array(acceptingOlder(item));
  if ((schema.type === 'union' || schema.type === 'variant') && options) return v.union(options.map(acceptingOlder));
  if (schema.type === 'nullable' && wrapped) return v.nullable(acceptingOlder(wrapped));
  if (schema.type === 'optional' && wrapped) return v.optional(acceptingOlder(wrapped));
  return schema;
}

function rebuiltObject(schema: v.GenericSchema, entries: Record<string, v.GenericSchema>): v.GenericSchema {
  const [, fill = {}] = GAINED.find(([each]) => each === schema) ?? [];
  const names = Object.keys(fill);
  const parts = Object.entries(entries).map(([name, entry]) => {
    const part = acceptingOlder(entry);
    return [name, names.includes(name) ? v.optional(part) : part];
  });
  return v.pipe(
    v.object(Object.fromEntries(parts)),
    v.transform((reply) => {
      const missing = names.filter((name) => reply[name] === undefined);
      return { ...reply, ...Object.fromEntries(missing.map((name) => [name, fill[name]?.(reply as never)])) };
    }),
  );
}
