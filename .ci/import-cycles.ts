import type { Module } from './modules.ts';

/** Each ring of imports among these modules, once, as `a -> b -> a`; types count too. */
export function cyclesAmong(modules: Module[]): string[] {
  const targets = new Map(modules.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const left = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || left.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    left.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return [...new Set(found)];
}
