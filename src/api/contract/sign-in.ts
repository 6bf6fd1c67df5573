import * as v from 'valibot';
import { SignInPurpose } from './authorization.ts';
import { Network } from './network.ts';

/** A permission that a sign-in at a network can ask for. */
export const NetworkPermission = v.picklist([
  'list-accounts',
  'read-profile',
  'publish-posts',
  'publish-videos',
  'read-comments',
  'read-insights',
]);
export type NetworkPermission = v.InferOutput<typeof NetworkPermission>;

/** What a simulated sign-in page shows: the permissions asked for, and the logins to choose from; `manages`: account names. */
export const SignInPage = v.object({
  network: Network,
  purpose: SignInPurpose,
  asks: v.array(NetworkPermission),
  logins: v.array(v.object({ id: v.string(), name: v.string(), manages: v.array(v.string()) })),
});
export type SignInPage = v.InferOutput<typeof SignInPage>;

/** Answers the sign-in page; `as` is the id of a login, by default the first. */
export const SignInDecisionRequest = v.object({
  decision: v.picklist(['approve', 'deny']),
  as: v.optional(v.string()),
});

/** The address to which the network sends the browser after the answer. */
export const SignInRedirect = v.object({ redirectUrl: v.string() });
export type SignInRedirect = v.InferOutput<typeof SignInRedirect>;
