/** The fields of an account and of its parts that every API sends. */
export const SENT_BY_ALL = {
  Account:
    'id network externalId name handle profileUrl avatarUrl kind status originalConnector lastConnector firstConnectedAt authorizedAt lastActivityAt expiresAt disconnection revision',
  Disconnection: 'at cause by keptUntil hiddenAfter history',
  RefusedDecision: 'allowed reason ask',
  Person: 'id name',
};

/** Newer fields whose names occur in other objects too, each with a second field: an object with both has the newer field. */
const NEWER_BESIDE: Record<string, string> = { can: 'handle', expiry: 'handle', history: 'missed' };

/** A reply body as an older API sends it: without one field, at any depth. */
export function withoutField(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => withoutField(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const isNewer = (NEWER_BESIDE[field] ?? field) in body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== field || !isNewer)
      .map(([name, value]) => [name, withoutField(value, field)]),
  );
}
