// The button that helps with a failed action. AppLayout provides it, because src/ui does not know the simulation.
import { type ComponentType, createContext, useContext } from 'react';

interface Props {
  /** The errors of the action. */
  errors: readonly unknown[];
}

/** Shows a button that helps with the errors of an action, if there is one for them. */
export type RemedyComponent = ComponentType<Props>;

export const RemedyContext = createContext<RemedyComponent>(() => null);

/** The button that helps with a failed action, if there is one; shown beside the words that say what has failed (F45). */
export function Remedy({ errors }: Props) {
  const Offered = useContext(RemedyContext);
  return <Offered errors={errors} />;
}
