import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { type ConfirmedAction, write } from './client.ts';
import { declineRequest, remindOfRequest, withdrawRequest } from './contract/operations/operations.ts';

/** What a person can do with an open request: remind of it, withdraw it or decline it. */
export type RequestStep = 'remind' | 'withdraw' | 'decline';

interface StepVariables extends ConfirmedAction {
  step: RequestStep;
  /** The id of the request. */
  id: string;
  /** What the viewer writes when declining; empty if there is no note. */
  note: string;
}

/** Reminds of a request, withdraws it or declines it; pending until everything on screen is loaded again, also after a refusal. */
export const requestStepMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['request-step'],
    mutationFn: async ({ step, note, ...call }: StepVariables) => {
      try {
        if (step === 'remind') await write(remindOfRequest, call);
        else if (step === 'withdraw') await write(withdrawRequest, call);
        else await write(declineRequest, { ...call, body: note === '' ? {} : { note } });
      } finally {
        await invalidateEverything(queries);
      }
    },
  });
