import * as v from 'valibot';
import type { Right } from './rights.ts';

/** The actions that a person can ask another to take. */
export const REQUEST_ACTIONS = ['reconnect', 'disconnect', 'remove'] as const satisfies Right[];
/** An action that a person can ask another to take. */
export const RequestAction = v.picklist(REQUEST_ACTIONS);
export type RequestAction = v.InferOutput<typeof RequestAction>;

/** Asks the person `to`, who may take an action, to take it. */
export const AskRequest = v.object({ action: RequestAction, to: v.string() });
