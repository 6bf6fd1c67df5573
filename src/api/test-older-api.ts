/** The fields of an account and of its parts that even the oldest API sends. */
export const SENT_BY_ALL = {
  Account:
    'id network externalId name handle profileUrl avatarUrl kind status originalConnector lastConnector firstConnectedAt authorizedAt lastActivityAt expiresAt disconnection revision',
  Disconnection: 'at cause by keptUntil hiddenAfter history',
  RefusedDecision: 'allowed reason ask',
  Person: 'id name',
};

/**
 * Some fields were gained by one kind of object, while another kind always had them: accounts gained `can`, sessions always had
 * it. For each such field, a field that only objects of the first kind have, such as the `handle` of an account.
 */
const FIELD_BESIDE_GAINED: Record<string, string> = {
  can: 'handle',
  expiry: 'handle',
  history: 'missed',
  missed: 'hiddenAtRisk',
};

/** A reply body as an older API sends it: without one field, at any depth. */
export function withoutField(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => withoutField(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const hasGainedIt = (FIELD_BESIDE_GAINED[field] ?? field) in body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== field || !hasGainedIt)
      .map(([name, value]) => [name, withoutField(value, field)]),
  );
}
