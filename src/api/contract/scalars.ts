/**
 * This folder has the schemas of requests and replies, a file per subject. Handlers check requests with them, the client
 * checks replies with them, and the OpenAPI document is generated from them. This file has schemas that many other files use.
 */
import * as v from 'valibot';

/** A moment in ISO 8601, on a day that exists. The API sends UTC, and accepts any zone. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp(), v.check(isMoment, 'must be a moment that exists'));

/** How many: a whole number from 0. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** False for 31 November, which JavaScript takes for 1 December, and for a zone without minutes such as +02, which it cannot read. */
function isMoment(timestamp: string): boolean {
  const day = timestamp.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(Date.parse(timestamp)) || Number.isNaN(midnight)) return false;
  return new Date(midnight).toISOString().startsWith(day);
}
