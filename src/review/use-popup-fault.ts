import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Fault } from '../api/contract/fault.ts';
import { readSimulation, setSimulation, simulationQuery } from '../api/simulation.ts';
import { faultObject } from './fault-object.ts';

/** Blocks new windows while the fault `popup-blocked` is on. With `once`, the first blocked window switches it off. */
export function usePopupFault(): void {
  const queries = useQueryClient();
  const { data } = useQuery(simulationQuery);
  const isOn = data?.faults.some(blocksWindows) === true;
  useEffect(() => {
    if (!isOn) return;
    const { open } = window;
    window.open = () => {
      void switchOffIfOnce(queries);
      return null;
    };
    return () => {
      window.open = open;
    };
  }, [isOn, queries]);
}

const blocksWindows = (fault: Fault): boolean => faultObject(fault).name === 'popup-blocked';

/** Switches the fault off if it has `once`. Reads the faults first, because others may have been switched on or off since. */
async function switchOffIfOnce(queries: QueryClient): Promise<void> {
  const { faults } = await readSimulation(queries);
  const others = faults.filter((each) => !(blocksWindows(each) && faultObject(each).once));
  if (others.length === faults.length) return;
  await setSimulation({ faults: others });
  await queries.invalidateQueries(simulationQuery);
}
