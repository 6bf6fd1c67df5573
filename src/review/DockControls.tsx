import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SimulationMoved } from '../api/contract.ts';
import { type SimulationChange, simulationMutation, simulationQuery } from '../api/simulation.ts';
import { failureSentence } from '../i18n/failures.ts';
import { m } from '../i18n/paraglide/messages.js';
import { Alert } from '../ui/Alert.tsx';
import { announce } from '../ui/messages.ts';
import { DockClock } from './DockClock.tsx';
import { DockFaults } from './DockFaults.tsx';
import { DockLinks } from './DockLinks.tsx';
import { DockWorld } from './DockWorld.tsx';
import { Happened, happenedSentence } from './Happened.tsx';

/** All that can be set of the simulated world. */
export function DockControls() {
  const queries = useQueryClient();
  const { data: simulation, error } = useQuery(simulationQuery);
  const change = useMutation(simulationMutation(queries));
  const [moved, setMoved] = useState<SimulationMoved['happened'] | null>(null);
  const set = (what: SimulationChange) => {
    change.mutate(what, {
      onSuccess: (happened) => {
        if (isClockMove(what)) {
          setMoved(happened);
          announce(happenedSentence(happened));
        } else if (isFreshStart(what)) setMoved(null);
      },
    });
  };
  if (!simulation) return error ? <p>{failureSentence(error)}</p> : null;
  const failure = change.error;
  return (
    <>
      <DockWorld simulation={simulation} onChange={set} />
      <DockClock now={simulation.now} running={simulation.running} onChange={set} />
      <DockFaults simulation={simulation} onChange={set} />
      <DockLinks simulation={simulation} />
      {failure && (
        <Alert tone="bad" urgent>
          <p>
            {m.review_failed()} {failureSentence(failure)}
          </p>
        </Alert>
      )}
      {moved && <Happened happened={moved} />}
    </>
  );
}

const isClockMove = (change: SimulationChange): boolean =>
  change === 'next-event' || (typeof change === 'object' && change.now !== undefined);

const isFreshStart = (change: SimulationChange): boolean =>
  change === 'reset' || (typeof change === 'object' && change.scenario !== undefined);
