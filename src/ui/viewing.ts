import { createContext, useContext } from 'react';

/** A person, as far as words about them go. */
interface Somebody {
  id: string;
  name: string;
}

/** Whom a screen shows, and who is signed in. */
export interface Viewing {
  /** Whom the screen shows, and so who acts on it. */
  viewer: Somebody;
  /** The viewer, unless somebody else has signed in elsewhere; null where it is somebody else and nobody can say who. */
  signedIn: Somebody | null;
}

/** Who has come instead of the person to whom something open belongs. */
export interface Successor {
  /** Whose it was; a name. */
  before: string;
  /** Who is signed in now; a name, or null where that is not known. */
  now: string | null;
}

const NOBODY: Somebody = { id: '', name: '' };

export const ViewingContext = createContext<Viewing>({ viewer: NOBODY, signedIn: NOBODY });

/** Whom the screen shows: every write is made as that person (F26). */
export const useViewer = (): Somebody => useContext(ViewingContext).viewer;

/** Who is signed in instead of whoever something belongs to; null while that is the same person. @param owner the viewer unless given */
export function useSuccessor(owner?: Somebody): Successor | null {
  const { viewer, signedIn } = useContext(ViewingContext);
  const { id, name } = owner ?? viewer;
  return signedIn?.id === id ? null : { before: name, now: signedIn?.name ?? null };
}
