import { type ComponentType, createElement, useEffect, useState } from 'react';
import { getLocale } from '../i18n/locale.ts';
import { loadMessages } from '../i18n/messages.ts';
import { PartFailed } from './PartFailed.tsx';

/** A part of the app whose code is fetched on demand. */
export interface Part<Module> {
  /** Fetches the code, and all texts; after a failure, the next call tries again. @throws if they cannot be fetched */
  fetch: () => Promise<Module>;
  /** The code, once it and all texts have been fetched. */
  loaded: Module | null;
}

/** @param load imports the code: `() => import('./x.ts')` */
export function partOf<Module>(load: () => Promise<Module>): Part<Module> {
  const part: Part<Module> = {
    loaded: null,
    fetch: async () => {
      const [module] = await Promise.all([load(), loadMessages(getLocale())]);
      part.loaded = module;
      return module;
    },
  };
  return part;
}

interface Options<Module, Props> {
  part: Part<Module>;
  pick: (module: Module) => ComponentType<Props>;
  /** Shown until the part has been fetched. */
  Loading: ComponentType<Props>;
  /** Shown if the part cannot be fetched (F33). */
  Failed: ComponentType<Props>;
}

const Nothing = () => null;

/**
 * A component of a part. Once the part has been fetched, the component renders at once, while React's `lazy` would show a
 * fallback first and keep it for 300 ms. Call this at the top level of a module.
 * @param stages what is shown while the part is fetched, by default nothing, and if that fails, by default `PartFailed`
 */
export function loadPart<Module, Props extends object = object>(
  part: Part<Module>,
  pick: (module: Module) => ComponentType<Props>,
  stages: Partial<Pick<Options<Module, Props>, 'Loading' | 'Failed'>> = {},
): ComponentType<Props> {
  const options = { part, pick, Loading: Nothing, Failed: PartFailed, ...stages };
  return (props) => createElement(LoadedPart<Module, Props>, { options, props });
}

function LoadedPart<Module, Props extends object>({
  options,
  props,
}: {
  options: Options<Module, Props>;
  props: Props;
}) {
  const { part, pick, Loading, Failed } = options;
  const [Component, setComponent] = useState(() => part.loaded && pick(part.loaded));
  useEffect(() => {
    // The part may have been fetched since the first render.
    if (part.loaded) setComponent(() => part.loaded && pick(part.loaded));
    else
      part.fetch().then(
        (module) => setComponent(() => pick(module)),
        () => setComponent(() => Failed),
      );
  }, [part, pick, Failed]);
  return createElement(Component ?? Loading, props);
}
