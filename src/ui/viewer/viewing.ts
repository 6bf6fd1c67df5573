// The viewer and the person signed in, for components: src/ui does not know the session. AppLayout provides both.
import { createContext, useContext } from 'react';

interface Somebody {
  id: string;
  name: string;
}

export interface Viewing {
  /** The person whose screen is shown; every write is made as this person. */
  viewer: Somebody;
  /** The person signed in: the viewer, or somebody who signed in elsewhere; null if it is an unknown other person. */
  signedIn: Somebody | null;
}

/** Somebody else than the owner of a dialog or sign-in is signed in: the names of both. */
export interface PersonChange {
  owner: string;
  /** Null if the name is not known. */
  signedIn: string | null;
}

const NOBODY: Somebody = { id: '', name: '' };

export const ViewingContext = createContext<Viewing>({ viewer: NOBODY, signedIn: NOBODY });

/** The person whose screen is shown (F26). */
export const useViewer = (): Somebody => useContext(ViewingContext).viewer;

/**
 * Who is signed in instead of the owner of a dialog or sign-in.
 * @param owner by default the viewer
 * @returns null while the owner is signed in
 */
export function usePersonChange(owner?: Somebody): PersonChange | null {
  const { viewer, signedIn } = useContext(ViewingContext);
  const { id, name } = owner ?? viewer;
  return signedIn?.id === id ? null : { owner: name, signedIn: signedIn?.name ?? null };
}
