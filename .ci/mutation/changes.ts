import type { ESTree } from 'vite';

/** One way to make a piece of code wrong: a part of it replaced by other text. */
export interface Change {
  /** The part that is replaced; the node itself unless given. */
  at?: { start: number; end: number };
  by: string;
}

type Node = ESTree.Node;

const COMPARISONS: Record<string, string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const ARITHMETIC: Record<string, string[]> = { '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] };
const ASSIGNMENTS: Record<string, string[]> = { '+=': ['-='], '-=': ['+='] };

/** Methods that stand for each other. */
const SWAPPED: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};
/** Methods whose result can be left out for what they were asked of. */
const LEFT_OUT = new Set(
  'filter sort toSorted reverse slice trim toLowerCase toUpperCase normalize replace replaceAll concat'.split(' '),
);

/** What an expression may become. @param text the source that the node stands in */
export function changesOf(node: Node, text: string): Change[] {
  const source = (part: { start: number; end: number }) => text.slice(part.start, part.end);
  const operator = (left: Node, right: Node, others: string[] = [], own = ''): Change[] => {
    const start = text.indexOf(own, left.end);
    return others.map((by) => ({ at: { start, end: start + own.length }, by })).filter(() => start < right.start);
  };
  switch (node.type) {
    case 'BinaryExpression': {
      const others = COMPARISONS[node.operator] ?? (isOfText(node) ? [] : ARITHMETIC[node.operator]);
      return operator(node.left, node.right, others, node.operator);
    }
    case 'AssignmentExpression':
      return operator(node.left, node.right, ASSIGNMENTS[node.operator], node.operator);
    case 'LogicalExpression': {
      if (node.operator === '??') return [{ by: source(node.left) }, { by: source(node.right) }];
      return operator(node.left, node.right, [node.operator === '&&' ? '||' : '&&'], node.operator);
    }
    case 'ConditionalExpression':
      return [{ by: source(node.consequent) }, { by: source(node.alternate) }];
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? [{ by: source(node.argument) }] : [];
    case 'Literal':
      return literalChanges(node.value);
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? [{ by: "''" }] : [];
    case 'ArrayExpression':
      return node.elements.length > 0 ? [{ by: '[]' }] : [];
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' ? methodChanges(node.callee, source) : [];
    case 'MemberExpression':
      return node.optional ? [{ at: optionalMark(node, text), by: node.computed ? '' : '.' }] : [];
    default:
      return [];
  }
}

function literalChanges(value: unknown): Change[] {
  if (typeof value === 'boolean') return [{ by: String(!value) }];
  // Of a comparison's 1 only the sign counts.
  if (typeof value === 'number') return [{ by: String(value === 1 ? 0 : value + 1) }];
  if (typeof value === 'string') return [{ by: value === '' ? "'mutated'" : "''" }];
  return [];
}

function methodChanges(callee: ESTree.MemberExpression, source: (part: Node) => string): Change[] {
  if (callee.computed) return [];
  const name = source(callee.property);
  if (LEFT_OUT.has(name)) return [{ by: source(callee.object) }];
  const other = Object.hasOwn(SWAPPED, name) ? SWAPPED[name] : undefined;
  return other === undefined ? [] : [{ at: callee.property, by: other }];
}

/** Where `?.` stands. */
function optionalMark(node: ESTree.MemberExpression, text: string): { start: number; end: number } {
  const start = text.indexOf('?.', node.object.end);
  return { start, end: start + 2 };
}

/** A sum with a text in it joins. */
function isOfText({
  left,
  right,
}: Pick<ESTree.BinaryExpression | ESTree.PrivateInExpression, 'left' | 'right'>): boolean {
  return [left, right].some(
    (side) => side.type === 'TemplateLiteral' || (side.type === 'Literal' && typeof side.value === 'string'),
  );
}
