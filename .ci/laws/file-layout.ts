import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** Names that do not say what is in a file, and names of barrels. */
const VAGUE = /(^|[/.-])(utils?|helpers?|misc|common|index)(?=[/.-])/i;
const NAME = /^(\.?[a-z0-9]+(-[a-z0-9]+)*\/)*[^/.]+(\.(browser|config|d|module|spec|stories|test))*\.(css|tsx?)$/;
const TEST = /\.(test|spec|stories)\.tsx?$|\/test-[^/]+$/;

/** The paths with a vague name, with a folder that is not in kebab-case, or with an unknown ending. */
export const misnamedFiles = (paths: string[]): string[] =>
  paths.filter((path) => VAGUE.test(path) || !NAME.test(path));

/** The folders with more than `limit` files directly in them, tests and stories aside. */
export function crowdedFolders(paths: string[], limit: number): string[] {
  const folders = Map.groupBy(
    paths.filter((path) => !TEST.test(path)),
    posix.dirname,
  );
  return [...folders].flatMap(([folder, files]) => (files.length > limit ? [`${folder} has ${files.length}`] : []));
}

/** Each import cycle between folders once, as `a -> b -> a`. A subfolder counts as a separate folder; tests do not count. */
export function folderCycles(files: SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const targets = new Map<string, Set<string>>();
  for (const { path, text } of files.filter((file) => !TEST.test(file.path))) {
    const folder = posix.dirname(path);
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g)]
      .map(([, specifier = '']) => posix.join(folder, specifier))
      .filter((target) => known.has(target))
      .map(posix.dirname);
    targets.set(folder, new Set([...(targets.get(folder) ?? []), ...imports].filter((target) => target !== folder)));
  }
  return cyclesIn(targets);
}

function cyclesIn(targets: Map<string, Set<string>>): string[] {
  const done = new Set<string>();
  const visit = (folder: string, trail: string[]): string[] => {
    const index = trail.indexOf(folder);
    if (index >= 0) return [[...trail.slice(index), folder].join(' -> ')];
    if (done.has(folder)) return [];
    const found = [...(targets.get(folder) ?? [])].flatMap((target) => visit(target, [...trail, folder]));
    done.add(folder);
    return found;
  };
  return [...targets.keys()].flatMap((folder) => visit(folder, []));
}
