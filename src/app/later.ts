import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

type LaterPages = typeof import('./later-pages.ts');

let loaded: LaterPages | null = null;

/** Fetches the code of all pages but the account list, again if that has failed before. */
export async function fetchLaterPages(): Promise<LaterPages> {
  loaded ??= await import('./later-pages.ts');
  return loaded;
}

/**
 * A component whose code is loaded on demand. Loaded code renders at once; `lazy` alone would still show the fallback
 * the first time, and React keeps a fallback for 300 ms. Each has its own Suspense boundary, so that the page before
 * disappears at once and none of its controls can be pressed. Call it at the top level of a module.
 * @param Fallback shown until the code is loaded
 */
export function later<Props extends object>(
  pick: (pages: LaterPages) => ComponentType<Props>,
  Fallback: ComponentType,
): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: pick(await fetchLaterPages()) }));
  return function Later(props) {
    // Another component would lose its state.
    const [Page] = useState<ComponentType<Props>>(() => (loaded ? pick(loaded) : Lazy));
    return createElement(Suspense, { fallback: createElement(Fallback) }, createElement(Page, props));
  };
}
