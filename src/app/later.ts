import { type ComponentType, createElement, lazy, useState } from 'react';

type LaterPages = typeof import('./later-pages.ts');

let arrived: LaterPages | null = null;

/** Fetches the code of all pages but the first list; again where that failed before. */
export async function fetchLaterPages(): Promise<LaterPages> {
  arrived ??= await import('./later-pages.ts');
  return arrived;
}

/**
 * Something whose code comes later, to be drawn within a `Suspense`. Where the code is there it is drawn at once;
 * `lazy` alone would show the fallback the first time all the same, and React keeps a fallback for 300 ms. Called once
 * for each, as the module is read.
 */
export function later<Props extends object>(pick: (pages: LaterPages) => ComponentType<Props>): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: pick(await fetchLaterPages()) }));
  // biome-ignore lint/correctness/noComponentHookFactories: as with `lazy`, no component is made while one is drawn
  return function Later(props) {
    // What it was drawn with it keeps: another component would start anew.
    const [Page] = useState<ComponentType<Props>>(() => (arrived ? pick(arrived) : Lazy));
    return createElement(Page, props);
  };
}
