/** The fields of an account and of its parts that even the oldest API sends. */
export const SENT_BY_ALL = {
  Account:
    'id network externalId name handle profileUrl avatarUrl kind status originalConnector lastConnector firstConnectedAt authorizedAt lastActivityAt expiresAt disconnection revision',
  Disconnection: 'at cause by keptUntil hiddenAfter history',
  RefusedDecision: 'allowed reason ask',
  Person: 'id name',
};

/**
 * Fields that are newer in one kind of object only, such as `can`: newer in an account, but not in a session. The value
 * is a second field, by which an object of that kind is recognized.
 */
const MARK_OF_NEWER: Record<string, string> = { can: 'handle', expiry: 'handle', history: 'missed' };

/** A reply body as an older API sends it: without one field, at any depth. */
export function withoutField(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => withoutField(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const isNewer = (MARK_OF_NEWER[field] ?? field) in body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== field || !isNewer)
      .map(([name, value]) => [name, withoutField(value, field)]),
  );
}
