import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './source-files.ts';

type CallExpression = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['CallExpression']>>[0];

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
      if (isText && /^(test|it|describe)/.test(firstNameOf(call))) {
        titles.push(text.slice(title.start + 1, title.end - 1));
      }
    },
  }).visit(parseSync(path, text).program);
  return titles;
}

/** The name that the called expression begins with: `test` of `test.each(rows)('…')`. */
function firstNameOf(call: CallExpression): string {
  let node: CallExpression['callee'] = call.callee;
  while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
    node = node.type === 'CallExpression' ? node.callee : node.object;
  }
  return node.type === 'Identifier' ? node.name : '';
}
