import * as v from 'valibot';
import type { Right } from './rights.ts';

/** The actions that somebody who may not take them may ask for. */
export const REQUEST_ACTIONS = ['reconnect', 'disconnect', 'remove'] as const satisfies Right[];
/** An action that somebody who may not take it may ask for. */
export const RequestAction = v.picklist(REQUEST_ACTIONS);
export type RequestAction = v.InferOutput<typeof RequestAction>;

/** Asks somebody who may to do what the asker may not. */
export const AskRequest = v.object({ action: RequestAction, to: v.string() });
