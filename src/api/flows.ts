import { queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import type { FlowStep } from './contract/flow.ts';
import { listFlows } from './contract/operations/operations.ts';

/** Every step of every flow. */
export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: ({ signal }) => read(listFlows, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
});

/**
 * The address that opens a step, without the app's base path; `step` makes the page carry out the step's actions.
 * @param extra further parameters of the link, such as language and theme
 */
export function stepLink({ id, start, path, actions }: FlowStep, extra: Record<string, string> = {}): string {
  const [pathname = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ ...start, ...extra })) params.set(name, value);
  if (actions.length > 0) params.set('step', id);
  return `${pathname}?${params}`;
}
