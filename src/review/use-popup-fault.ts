import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setSimulation, simulationQuery } from '../api/simulation.ts';
import { faultObject } from './fault-object.ts';

/** Blocks new windows while the fault `popup-blocked` is on. With `once`, the first blocked window switches it off. */
export function usePopupFault(): void {
  const queries = useQueryClient();
  const { data } = useQuery(simulationQuery);
  const faults = data?.faults ?? [];
  const fault = faults.find((each) => faultObject(each).name === 'popup-blocked');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only whether the fault is on matters
  useEffect(() => {
    if (!fault) return;
    const open = window.open;
    window.open = () => {
      if (faultObject(fault).once) {
        const others = faults.filter((each) => each !== fault);
        void setSimulation({ faults: others }).then(() => queries.invalidateQueries(simulationQuery));
      }
      return null;
    };
    return () => {
      window.open = open;
    };
  }, [fault !== undefined]);
}
