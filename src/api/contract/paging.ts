import * as v from 'valibot';

/** Which page of a list is asked for: `page` counts from 1, `pageSize` is 25 items if left out and at most 100. */
export const paging = { page: v.optional(whole(1, Number.MAX_VALUE), '1'), pageSize: v.optional(whole(1, 100), '25') };

/** A whole number, which a query carries as text. */
function whole(least: number, most: number) {
  return v.pipe(
    v.string(),
    v.regex(/^\d+$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
}
