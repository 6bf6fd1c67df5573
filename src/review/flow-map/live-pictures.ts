import { create } from 'zustand';

/** How many pictures there are at most at once: each is the whole app with a simulation of its own. */
export const MAX_LIVE = 12;
/** How many of them load at once. */
const MAX_LOADING = 2;

interface Pictures {
  /** The steps whose card is in view, in the order in which they came into view. */
  wanted: readonly string[];
  loaded: ReadonlySet<string>;
}

export const usePictures = create<Pictures>(() => ({ wanted: [], loaded: new Set() }));

/** The steps that have a picture now: those that have loaded, and the next ones. */
export function liveSteps({ wanted, loaded }: Pictures): string[] {
  const waiting = wanted.filter((id) => !loaded.has(id)).slice(0, MAX_LOADING);
  return wanted.filter((id) => loaded.has(id) || waiting.includes(id)).slice(0, MAX_LIVE);
}

/** Asks for the picture of a step. @returns a function that ends this */
export function wantPicture(id: string): () => void {
  usePictures.setState(({ wanted }) => ({ wanted: [...wanted, id] }));
  return () =>
    usePictures.setState(({ wanted, loaded }) => ({
      wanted: wanted.filter((each) => each !== id),
      loaded: new Set([...loaded].filter((each) => each !== id)),
    }));
}

export const markLoaded = (id: string): void =>
  usePictures.setState(({ loaded }) => ({ loaded: new Set([...loaded, id]) }));
