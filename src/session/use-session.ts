import { useOutletContext } from 'react-router';
import type { Session } from '../api/contract/session.ts';

/** The viewer's session; only for pages inside `AppLayout`, which shows no page without a session. */
export const useSession = (): Session => useOutletContext<Session>();
