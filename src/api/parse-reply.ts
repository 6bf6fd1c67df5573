import * as v from 'valibot';
import { acceptingOlder } from './older-replies.ts';

/** A reply as it was read. Items of its list that cannot be read are left out, and `broken` counts them (F19). */
export type Readable<Reply> = Reply & { broken?: number };

/**
 * Reads the body of a reply; null if it does not have the form of the schema. The items are read one by one only if the reply
 * cannot be read as a whole.
 */
export function parseReply<S extends v.GenericSchema>(
  schema: S,
  body: unknown,
): { output: Readable<v.InferOutput<S>> } | null {
  const whole = v.safeParse(acceptingOlder(schema), body);
  if (whole.success) return { output: whole.output as Readable<v.InferOutput<S>> };
  const withoutBroken: Record<string, unknown> = { ...(body as object) };
  let broken = 0;
  // The list of a reply is `items`; that of the notices about one account is `sent`.
  for (const name of ['items', 'sent']) {
    const item = itemSchemaOf(schema, name);
    const list = withoutBroken[name];
    if (!item || !Array.isArray(list)) continue;
    const readable = list.filter((each) => v.is(acceptingOlder(item), each));
    withoutBroken[name] = readable;
    broken += list.length - readable.length;
  }
  const remaining = v.safeParse(acceptingOlder(schema), withoutBroken);
  return remaining.success && broken > 0
    ? { output: { ...(remaining.output as object), broken } as Readable<v.InferOutput<S>> }
    : null;
}

/** The schema of the items of a reply's list; undefined if it has no list of that name. */
function itemSchemaOf(schema: v.GenericSchema, name: string): v.GenericSchema | undefined {
  const list = (schema as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>).entries?.[name];
  return list?.type === 'array' ? (list as v.ArraySchema<v.GenericSchema, undefined>).item : undefined;
}
