import type { Candidate } from '../api/contract/connect.ts';

/** Whether the viewer decides about it; every other candidate is shown as it is. */
export const isSelectable = ({ state }: Candidate): boolean => state === 'available' || state === 'disconnected';

/** Whether its box is ticked without anybody's doing: connected already, or coming back with Continue. */
export const isLockedOn = ({ state }: Candidate): boolean => state === 'connected' || state === 'long-disconnected';
