// When a stored reply is old enough to be read again; each stale time is in ms.

/**
 * The stale time of a reply that is read again at every use. With 0, a reply from before the computer's clock was set back would
 * count as new until the clock has caught up with it (F50).
 */
export const ALWAYS_STALE = Number.NEGATIVE_INFINITY;

/** The stale time of all other replies: a second, or none if the computer's clock was set back since the reply came (F50). */
export const defaultStaleTime = ({ state }: { state: { dataUpdatedAt: number } }): number =>
  state.dataUpdatedAt > Date.now() ? ALWAYS_STALE : 1_000;
