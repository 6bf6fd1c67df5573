import * as v from 'valibot';

/** The social networks, in the order of the lists and filters. */
export const NETWORKS = ['facebook', 'instagram', 'linkedin', 'x', 'youtube'] as const;
/** A social network. */
export const Network = v.picklist(NETWORKS);
export type Network = v.InferOutput<typeof Network>;

/** What an account can be at its network. */
export const ACCOUNT_KINDS = ['page', 'profile', 'group', 'channel'] as const;
/** What an account is at its network. */
export const AccountKind = v.picklist(ACCOUNT_KINDS);
export type AccountKind = v.InferOutput<typeof AccountKind>;
