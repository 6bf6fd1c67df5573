import { queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import { Session } from './contract.ts';

/** Who is signed in, to which portal, and what they may see. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read({ path: 'api/session', reply: Session, signal }),
});
