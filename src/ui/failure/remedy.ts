// What a person can do at once about a failed action, for components: src/ui does not know the simulation. AppLayout provides it.
import { createContext, type ReactNode, useContext } from 'react';

/** Returns a button for the errors of an action that it can help with, and nothing for any other. */
export type RemedyFor = (errors: readonly unknown[]) => ReactNode;

export const RemedyContext = createContext<RemedyFor>(() => null);

/** Stands beside the words that say what has failed: what helps at once, if anything does (F45). @param errors of the action */
export const Remedy = ({ errors }: { errors: readonly unknown[] }) => useContext(RemedyContext)(errors);
