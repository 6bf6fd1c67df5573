/** The fields of an account and of its parts that even the oldest API sends. */
export const SENT_BY_ALL = {
  Account:
    'id network externalId name handle profileUrl avatarUrl kind status originalConnector lastConnector firstConnectedAt authorizedAt lastActivityAt expiresAt disconnection revision',
  Disconnection: 'at cause by keptUntil hiddenAfter history',
  RefusedDecision: 'allowed reason ask',
  Person: 'id name',
};

/**
 * An older API leaves some fields out of one kind of object only: `can` out of an account, which has a `handle`, but not out of a
 * session. For each such field, the field beside which it is left out.
 */
const LEFT_OUT_BESIDE: Record<string, string> = {
  can: 'handle',
  expiry: 'handle',
  history: 'missed',
  missed: 'hiddenAtRisk',
  disconnected: 'hiddenAtRisk',
};

/** A reply body as an older API sends it: without one field, at any depth. */
export function withoutField(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => withoutField(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const isLeftOut = (LEFT_OUT_BESIDE[field] ?? field) in body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== field || !isLeftOut)
      .map(([name, value]) => [name, withoutField(value, field)]),
  );
}
