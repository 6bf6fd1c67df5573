import type { Plugin } from 'vite';

/** Makes the page preload the simulation's chunks, so that the browser fetches them in parallel with the app's. */
export function preloadSimulation(): Plugin {
  let base = '/';
  return {
    name: 'preload-simulation',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry);
        const simulation = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('mocks/browser.ts'));
        if (!simulation) return html;
        const loaded = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        return [simulation.fileName, ...simulation.imports]
          .filter((file) => !loaded.has(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: base + file },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
