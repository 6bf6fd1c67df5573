import * as v from 'valibot';

/** A person as others see them; a deactivated one is not `active`. */
export const Person = v.object({ id: v.string(), name: v.string(), active: v.boolean() });
export type Person = v.InferOutput<typeof Person>;
