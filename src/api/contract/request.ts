import * as v from 'valibot';
import type { Right } from './rights.ts';

/** The actions that a person can ask another to take. */
export const REQUEST_ACTIONS = ['reconnect', 'disconnect', 'remove'] as const satisfies Right[];
/** An action that a person can ask another to take. */
export const RequestAction = v.picklist(REQUEST_ACTIONS);
export type RequestAction = v.InferOutput<typeof RequestAction>;

/** Asks for an action; `to` is the id of the person asked, who must have the right to it. */
export const AskRequest = v.object({ action: RequestAction, to: v.string() });
