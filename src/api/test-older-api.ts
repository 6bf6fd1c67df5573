/** Fields that other objects have too: those that have gained it have this one beside it. */
const BESIDE: Record<string, string> = { expiry: 'handle', history: 'missed' };

/** A body as an API sends it that does not know a field yet, at any depth. */
export function withoutField(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => withoutField(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const isGained = (BESIDE[field] ?? field) in body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== field || !isGained)
      .map(([name, value]) => [name, withoutField(value, field)]),
  );
}
