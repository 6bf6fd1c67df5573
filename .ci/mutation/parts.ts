import type { ESTree } from 'vite';

type Node = ESTree.Node;

/** What has no meaning while the code runs, texts that only people read who write code, and what only types ask for. */
export function isLeftAlone(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return true;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && /Error$/.test(node.callee.name);
    case 'Property':
      return nameOf(node.key) === 'message';
    case 'VariableDeclarator':
      return nameOf(node.id) === 'TITLE';
    case 'LogicalExpression':
      return isIdOfPath(node);
    default:
      return false;
  }
}

/** `params.id ?? ''`: the fallback is for the types, since the path of such a call has an id. */
function isIdOfPath({ operator, left, right }: ESTree.LogicalExpression): boolean {
  const isFallback = operator === '??' && right.type === 'Literal' && right.value === '';
  return isFallback && left.type === 'MemberExpression' && nameOf(left.property) === 'id';
}

const nameOf = (node: Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined);

/** Fields of a node that hold types, names, or what is assigned to. */
const NO_CODE: Record<string, readonly string[]> = {
  AssignmentExpression: ['left'],
  UpdateExpression: ['argument'],
  ForOfStatement: ['left'],
  VariableDeclarator: ['id'],
  AssignmentPattern: ['left'],
  ImportExpression: ['source'],
};
const NAMES = ['key', 'property', 'label', 'id'];

/** The parts of a node that are code. `isLink`: an optional chain goes on in it. */
export function partsOf(node: Node): { part: Node; isLink: boolean }[] {
  const skipped = NO_CODE[node.type] ?? [];
  const isComputed = 'computed' in node && node.computed;
  return Object.entries(node).flatMap(([field, value]: [string, unknown]) => {
    if (skipped.includes(field) && !(field === 'id' && isPattern(value))) return [];
    if (NAMES.includes(field) && !isComputed && field !== 'id') return [];
    const parts = Array.isArray(value) ? value : [value];
    const isLink =
      field === 'object' || field === 'callee' || (node.type === 'ChainExpression' && field === 'expression');
    return parts.filter(isCode).map((part) => ({ part, isLink }));
  });
}

/** Names taken out of an object may have values to fall back on. */
const isPattern = (value: unknown): boolean => isNode(value) && /Pattern$/.test(value.type);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Types are not, but for the expressions that they are said of. */
const isCode = (value: unknown): value is Node =>
  isNode(value) &&
  (!value.type.startsWith('TS') ||
    ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(value.type));
