import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './source-files.ts';

type CallExpression = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['CallExpression']>>[0];

/** The ids of faults in a text. */
export const faultIdsIn = (text: string): string[] => text.match(/\b(?:F\d\d|M\d{1,2})\b/g) ?? [];

/** The id of every fault, in order. */
export const FAULT_IDS: readonly string[] = [
  ...Array.from({ length: 83 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 15 }, (_, index) => `M${index + 1}`),
];

/** A fault of docs/faults.md with the test files that cover it, or the reason why no test does. */
export interface ListedFault {
  id: string;
  files: string[];
  /** What follows `not tested:`; empty for a fault with tests. */
  reason: string;
}

/** The faults that a page lists: the rows of its tables that begin with an id. */
export function listedFaults(page: string): ListedFault[] {
  return page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, id = ''] = cells;
    if (faultIdsIn(id)[0] !== id) return [];
    const coveredBy = cells.at(-2) ?? '';
    const [, reason = ''] = /^not tested: (.+)/.exec(coveredBy) ?? [];
    const files = reason ? [] : [...coveredBy.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    return [{ id, files, reason }];
  });
}

/** The comments of a script or a style sheet. */
export function commentsOf({ path, text }: SourceFile): string {
  if (path.endsWith('.css')) return (text.match(/\/\*[\s\S]*?\*\//g) ?? []).join('\n');
  return parseSync(path, text)
    .comments.map(({ value }) => value)
    .join('\n');
}

/** The titles of a file's tests and of their groups, as they are written in the source. */
export function titlesOf({ path, text }: SourceFile): string[] {
  const titles: string[] = [];
  new Visitor({
    CallExpression(call) {
      const [title] = call.arguments;
      const isText =
        title?.type === 'TemplateLiteral' || (title?.type === 'Literal' && typeof title.value === 'string');
      if (isText && /^(test|it|describe)/.test(calledName(call))) {
        titles.push(text.slice(title.start + 1, title.end - 1));
      }
    },
  }).visit(parseSync(path, text).program);
  return titles;
}

/** The name of the innermost called function: `test` of `test.each(rows)('…')`. */
function calledName(call: CallExpression): string {
  let node: CallExpression['callee'] = call.callee;
  while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
    node = node.type === 'CallExpression' ? node.callee : node.object;
  }
  return node.type === 'Identifier' ? node.name : '';
}
