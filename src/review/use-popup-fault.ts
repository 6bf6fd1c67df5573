import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Fault } from '../api/contract/fault.ts';
import { setSimulation, simulationQuery } from '../api/simulation.ts';

/** While the fault `popup-blocked` is on, no window opens; one that applies once is off after the first. */
export function usePopupFault(): void {
  const queries = useQueryClient();
  const { data } = useQuery(simulationQuery);
  const faults = data?.faults ?? [];
  const fault = faults.find((each) => nameOf(each) === 'popup-blocked');
  const isOn = fault !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only whether it is on matters
  useEffect(() => {
    if (!isOn) return;
    const open = window.open;
    window.open = () => {
      if (typeof fault !== 'string' && fault.once) {
        const left = faults.filter((each) => each !== fault);
        void setSimulation({ faults: left }).then(() => queries.invalidateQueries(simulationQuery));
      }
      return null;
    };
    return () => {
      window.open = open;
    };
  }, [isOn]);
}

const nameOf = (fault: Fault): string => (typeof fault === 'string' ? fault : fault.name);
