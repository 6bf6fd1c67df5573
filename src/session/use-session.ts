import { useOutletContext } from 'react-router';
import type { Session } from '../api/contract/session.ts';

/** The session of whoever looks; only inside the frame, which shows no page without one. */
export const useSession = (): Session => useOutletContext<Session>();
