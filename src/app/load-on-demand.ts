import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

type OnDemandComponents = typeof import('./on-demand-components.ts');

let loaded: OnDemandComponents | null = null;

/** Fetches the code of the components that are loaded on demand; after a failure, the next call tries again. */
export async function fetchOnDemandComponents(): Promise<OnDemandComponents> {
  loaded ??= await import('./on-demand-components.ts');
  return loaded;
}

/**
 * A component whose code is loaded on demand. Loaded code renders at once; `lazy` alone would still show the fallback
 * the first time, and React keeps a fallback for 300 ms. Each component has its own Suspense boundary, so that the
 * previous page disappears at once and none of its controls can be pressed. Call this at the top level of a module.
 * @param Fallback shown until the code is loaded
 */
export function loadOnDemand<Props extends object>(
  pick: (components: OnDemandComponents) => ComponentType<Props>,
  Fallback: ComponentType,
): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: pick(await fetchOnDemandComponents()) }));
  return function LoadedOnDemand(props) {
    // Kept for later renders: a change from `Lazy` to the loaded component would lose the state of the component.
    const [Component] = useState<ComponentType<Props>>(() => (loaded ? pick(loaded) : Lazy));
    return createElement(Suspense, { fallback: createElement(Fallback) }, createElement(Component, props));
  };
}
