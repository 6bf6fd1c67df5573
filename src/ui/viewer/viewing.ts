import { createContext, useContext } from 'react';

/** A person, as far as words about them go. */
interface Somebody {
  id: string;
  name: string;
}

/** The person on the screen, and the person who is signed in. */
export interface Viewing {
  /** The person on the screen: every action there is theirs. */
  viewer: Somebody;
  /** The viewer, unless somebody else has signed in elsewhere; null where it is somebody else and nobody can say who. */
  signedIn: Somebody | null;
}

/** Somebody other than the owner of something open is signed in. */
export interface Successor {
  /** Whose it was; a name. */
  before: string;
  /** Who is signed in now; a name, or null where that is not known. */
  now: string | null;
}

const NOBODY: Somebody = { id: '', name: '' };

export const ViewingContext = createContext<Viewing>({ viewer: NOBODY, signedIn: NOBODY });

/** The person on the screen: every write is made as that person (F26). */
export const useViewer = (): Somebody => useContext(ViewingContext).viewer;

/** Who is signed in instead of whoever something belongs to; null while that is the same person. @param owner the viewer unless given */
export function useSuccessor(owner?: Somebody): Successor | null {
  const { viewer, signedIn } = useContext(ViewingContext);
  const { id, name } = owner ?? viewer;
  return signedIn?.id === id ? null : { before: name, now: signedIn?.name ?? null };
}
