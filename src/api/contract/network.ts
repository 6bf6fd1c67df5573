import * as v from 'valibot';

/** The social networks, in the order of the lists and filters. */
export const NETWORKS = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'] as const;
export const Network = v.picklist(NETWORKS);
export type Network = v.InferOutput<typeof Network>;

/** When a connection ends by itself (INTERVAL), and what postpones its end; `renewedBy` is null if it never ends by itself. */
export const ExpiryRule = v.object({
  /** `fixed-90`: 90 days after the authorization. `idle-90`: 90 days after the last activity. `year`: a year after the authorization. */
  rule: v.picklist(['fixed-90', 'idle-90', 'year', 'never']),
  renewedBy: v.nullable(v.picklist(['reconnect', 'activity'])),
});
export type ExpiryRule = v.InferOutput<typeof ExpiryRule>;

/** What an account is at its network. */
export const AccountKind = v.picklist(['page', 'profile', 'group', 'channel']);
export type AccountKind = v.InferOutput<typeof AccountKind>;
