import { problemFrom } from '../api/api-error.ts';
import type { WayOut } from '../api/contract/problem.ts';

/** RETRY: the ways out of a failed sign-in, as the API names them; where no API has, it can be tried again. */
export const waysOut = (error: unknown): readonly WayOut[] => problemFrom(error)?.waysOut ?? ['again'];
