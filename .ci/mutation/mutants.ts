import { type ESTree, parseSync } from 'vite';
import { changesOf } from './changes.ts';
import { isLeftAlone, partsOf } from './parts.ts';

/** One fault that can be switched on in a file. */
export interface Mutant {
  id: number;
  path: string;
  line: number;
  /** The function or constant it stands in. */
  place: string;
  /** What is replaced, and by what; on one line, cut where it is long. */
  original: string;
  replacement: string;
  /** Which of the faults that read alike in this place. */
  nth: number;
  /** The code that the switch surrounds. */
  start: number;
  end: number;
  /** That code with the fault in it. */
  code: string;
  kind: 'expression' | 'statement';
}

type Node = ESTree.Node;
type Found = Omit<Mutant, 'id' | 'nth'>;

/** Every fault of a file, in the order of the text. @param firstId the number of the first */
export function mutantsIn(path: string, text: string, firstId = 0): Mutant[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const found: Found[] = [];
  const add = (target: Node, at: { start: number; end: number }, by: string, place: string, kind: Mutant['kind']) => {
    if (text.slice(at.start, at.end) === by) return;
    const code = text.slice(target.start, at.start) + by + text.slice(at.end, target.end);
    const line = text.slice(0, at.start).split('\n').length;
    const [original, replacement] = [short(text.slice(at.start, at.end)), short(by) || 'nothing'];
    found.push({ path, line, place, original, replacement, start: target.start, end: target.end, code, kind });
  };
  /** @param chain the whole of an optional chain that the node is a link of */
  const visit = (node: Node, place: string, chain: Node | null): void => {
    if (isLeftAlone(node)) return;
    const here = nameOf(node, place === '') ?? place;
    const target = chain ?? node;
    if (node.type === 'ExpressionStatement') add(node.expression, node.expression, 'undefined', here, 'expression');
    if (node.type === 'ReturnStatement' && node.argument) {
      add(node.argument, node.argument, 'undefined', here, 'expression');
    }
    if (node.type === 'ThrowStatement' || node.type === 'ContinueStatement') add(node, node, '', here, 'statement');
    if (node.type === 'IfStatement') {
      for (const by of ['true', 'false']) add(node.test, node.test, by, here, 'expression');
    }
    for (const { at = node, by } of changesOf(node, text)) add(target, at, by, here, 'expression');
    for (const { part, isLink } of partsOf(node)) {
      visit(part, here, node.type === 'ChainExpression' ? node : isLink ? chain : null);
    }
  };
  for (const statement of program.body) visit(statement, '', null);
  const alike = new Map<string, number>();
  return distinct(found).map((mutant, at) => {
    const words = `${mutant.place} ${mutant.original} ${mutant.replacement}`;
    const nth = (alike.get(words) ?? 0) + 1;
    alike.set(words, nth);
    return { ...mutant, nth, id: firstId + at };
  });
}

/** Functions, and constants at the top, give their name to what stands in them. */
function nameOf(node: Node, isAtTop: boolean): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  if (node.type === 'MethodDefinition' && node.key.type === 'Identifier') return node.key.name;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  return isAtTop || node.init?.type === 'ArrowFunctionExpression' ? node.id.name : undefined;
}

/** Two operators may come to the same fault. */
function distinct(mutants: Found[]): Found[] {
  const known = new Set<string>();
  return mutants.filter(({ start, end, code }) => {
    const key = `${start} ${end} ${code}`;
    return !known.has(key) && known.add(key);
  });
}

/** Code on one line, cut where it is long. */
function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
}
