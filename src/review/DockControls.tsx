import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemFrom } from '../api/api-error.ts';
import {
  type SimulationChange,
  signedInPersonId,
  signInPerson,
  simulationMutation,
  simulationQuery,
} from '../api/simulation.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { FailureAlert } from '../ui/failure/FailureAlert.tsx';
import { dismissToast } from '../ui/toasts/toasts.ts';
import { ClockEvents } from './ClockEvents.tsx';
import { DockClock } from './DockClock.tsx';
import { DockFaults } from './DockFaults.tsx';
import { DockLinks } from './DockLinks.tsx';
import { DockLook } from './DockLook.tsx';
import { DockLoss } from './DockLoss.tsx';
import { DockScenario } from './DockScenario.tsx';

export { Look } from './look/Look.tsx';

export function DockControls() {
  const queries = useQueryClient();
  const { data: simulation, error } = useQuery(simulationQuery);
  const [person, setPerson] = useState(signedInPersonId);
  const signIn = (id: string) => {
    setPerson(id);
    // The message was for the person signed in before.
    dismissToast();
    void signInPerson(queries, id);
  };
  const mutation = useMutation(simulationMutation(queries));
  // What the clock showed just before it was last moved or started: the events since then are listed.
  const [since, setSince] = useState<string | null>(null);
  if (simulation?.running && since === null) setSince(simulation.now);
  const set = (change: SimulationChange) => {
    mutation.mutate(change, {
      onSuccess: () => {
        if (startsScenario(change)) setSince(null);
        else if (simulation && movesClock(change)) setSince(simulation.now);
      },
    });
  };
  if (!simulation) return error ? <p>{failedReadSentence(error)}</p> : null;
  return (
    <>
      <DockScenario simulation={simulation} onChange={set} person={person} onPerson={signIn} />
      <DockClock now={simulation.now} running={simulation.running} onChange={set} />
      <DockFaults simulation={simulation} onChange={set} />
      <DockLook />
      <DockLoss />
      <DockLinks simulation={simulation} person={person} />
      {mutation.error && <FailureAlert text={failureOf(mutation.error)} error={mutation.error} />}
      {since !== null && <ClockEvents key={since} since={since} isRunning={simulation.running} />}
    </>
  );
}

/** Why a change failed: the clock cannot go so far, or a reason for which any write can fail. */
function failureOf(error: Error): string {
  const until = problemFrom(error)?.fields?.[0]?.until;
  return until ? m.review_clock_end({ date: formatDateTime(until) }) : failedWriteSentence(error);
}

const movesClock = (change: SimulationChange): boolean =>
  change === 'next-event' || (typeof change === 'object' && (change.now !== undefined || change.running === true));

const startsScenario = (change: SimulationChange): boolean =>
  change === 'reset' || (typeof change === 'object' && change.scenario !== undefined);
