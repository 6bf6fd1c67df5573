import * as v from 'valibot';
import { acceptingOlder } from './older-replies.ts';

/** A reply as it was read. Items of its list that cannot be read are left out, and `broken` counts them (F19). */
export type Readable<Reply> = Reply & { broken?: number };

/** Reads the body of a reply; null if it is not of the agreed form. Only after a failure are the items looked at one by one. */
export function parseReply<S extends v.GenericSchema>(
  schema: S,
  body: unknown,
): { output: Readable<v.InferOutput<S>> } | null {
  const whole = v.safeParse(acceptingOlder(schema), body);
  if (whole.success) return { output: whole.output as Readable<v.InferOutput<S>> };
  const lists = ['items', 'sent'].map((name) => [name, itemSchemaOf(schema, name)] as const);
  let broken = 0;
  const isSound = (item: v.GenericSchema) => (each: unknown) => {
    const sound = v.is(acceptingOlder(item), each);
    if (!sound) broken += 1;
    return sound;
  };
  const rest: Record<string, unknown> = { ...(body as object) };
  for (const [name, item] of lists) {
    const list = rest[name];
    if (item && Array.isArray(list)) rest[name] = list.filter(isSound(item));
  }
  const sound = v.safeParse(acceptingOlder(schema), rest);
  return sound.success && broken > 0
    ? { output: { ...(sound.output as object), broken } as Readable<v.InferOutput<S>> }
    : null;
}

/** The schema of the items of a reply's list; undefined if it has no list of that name. */
function itemSchemaOf(schema: v.GenericSchema, name: string): v.GenericSchema | undefined {
  const list = (schema as Partial<v.ObjectSchema<v.ObjectEntries, undefined>>).entries?.[name];
  return list?.type === 'array' ? (list as v.ArraySchema<v.GenericSchema, undefined>).item : undefined;
}
