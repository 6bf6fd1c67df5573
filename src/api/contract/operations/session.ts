import { Session } from '../session.ts';
import { operation } from './operation.ts';

/** Who is signed in, to which portal, and what this person may do. A social permission is not needed. */
export const getSession = operation({ call: 'GET /api/session', auth: 'person', reply: Session });
