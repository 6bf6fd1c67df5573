import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

type LaterPages = typeof import('./later-pages.ts');

let arrived: LaterPages | null = null;

/** Fetches the code of all pages but the first list; again where that failed before. */
export async function fetchLaterPages(): Promise<LaterPages> {
  arrived ??= await import('./later-pages.ts');
  return arrived;
}

/**
 * Something whose code comes later. Where the code is there it is drawn at once; `lazy` alone would show the fallback
 * the first time all the same, and React keeps a fallback for 300 ms. Each has a boundary of its own: the page before
 * is gone at once, and nothing on it can be pressed any more. Called once for each, as the module is read.
 * @param Fallback stands in its place until the code has come
 */
export function later<Props extends object>(
  pick: (pages: LaterPages) => ComponentType<Props>,
  Fallback: ComponentType,
): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: pick(await fetchLaterPages()) }));
  return function Later(props) {
    // What it was drawn with it keeps: another component would start anew.
    const [Page] = useState<ComponentType<Props>>(() => (arrived ? pick(arrived) : Lazy));
    return createElement(Suspense, { fallback: createElement(Fallback) }, createElement(Page, props));
  };
}
