import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/**
 * Each text that has siblings in its element, as written in the source; `a space` for a bare space.
 * A page translator replaces the text by other nodes, and React then fails to find it when the text or its neighbour changes.
 * React can rewrite a text that is alone in its element.
 */
export function textsWithSiblings({ path, text }: SourceFile): string[] {
  const { program } = parseSync(path, text);
  const nodes = nodesIn(program);
  const markup = markupNames(nodes, text);
  return nodes
    .filter(({ type }) => type === 'JSXElement' || type === 'JSXFragment')
    .map(childrenOf)
    .filter((children) => children.length > 1)
    .flatMap((children) => children.filter((child, index) => !isSafeSpace(child, children[index - 1])))
    .filter((child) => !isMarkup(child, markup))
    .map(({ start, end }) => text.slice(start, end).trim() || 'a space');
}

/**
 * The elements with a bare space that React may reuse for other children, as written in the source: another branch of the same
 * component has the same element in the same place, and neither has a key. To replace the children, React would remove the space,
 * which a page translator has replaced.
 */
export function reusedWithSpace({ path, text }: SourceFile): string[] {
  const { program } = parseSync(path, text);
  const found: Node[] = [];
  const visit = (node: Node, ancestors: Node[]) => {
    if (hasSpace(node) && isReused([node, ...ancestors])) found.push(node);
    for (const part of partsOf(node)) visit(part, [node, ...ancestors]);
  };
  visit(program as unknown as Node, []);
  return found.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

const hasSpace = (node: Node): boolean =>
  isElement(node) && childrenOf(node).some((child, index, all) => isSafeSpace(child, all[index - 1]));

/** @param path an element and what contains it, from the inside out */
function isReused(path: Node[]): boolean {
  let outermost: Node | undefined;
  for (const [index, node] of path.entries()) {
    if (isElement(node)) {
      if (hasKey(node)) return false;
      outermost = node;
    }
    const inside = path[index - 1];
    if (node.type === 'ConditionalExpression') {
      const other = inside === node.consequent ? node.alternate : node.consequent;
      if (rootsOf(other).some((root) => isSameElement(root, outermost))) return true;
    }
    if (isFunction(node)) {
      const roots =
        isNode(node.body) && node.body.type === 'BlockStatement' ? ownReturnsOf(node.body).flatMap(rootsOf) : [];
      return roots.some((root) => root !== outermost && isSameElement(root, outermost));
    }
  }
  return false;
}

const isElement = ({ type }: Node): boolean => type === 'JSXElement' || type === 'JSXFragment';
const isFunction = ({ type }: Node): boolean => type === 'FunctionDeclaration' || /^(Arrow)?Function/.test(type);

const hasKey = ({ openingElement }: Node): boolean =>
  isNode(openingElement) &&
  (openingElement.attributes as Node[]).some(({ name }) => isNode(name) && name.name === 'key');

/** The elements that a value may be. */
function rootsOf(value: unknown): Node[] {
  if (!isNode(value)) return [];
  if (isElement(value)) return [value];
  if (value.type === 'ConditionalExpression') return [value.consequent, value.alternate].flatMap(rootsOf);
  if (value.type === 'LogicalExpression') return rootsOf(value.right);
  return value.type === 'ParenthesizedExpression' ? rootsOf(value.expression) : [];
}

const isSameElement = (one: Node, other: Node | undefined): boolean =>
  other !== undefined && one.type === other.type && tagOf(one) === tagOf(other);

const tagOf = ({ openingElement }: Node): string =>
  isNode(openingElement) && isNode(openingElement.name) ? String(openingElement.name.name) : '';

/** What the `return` statements of a function return, without those of the functions inside it. */
const ownReturnsOf = (node: Node): unknown[] =>
  node.type === 'ReturnStatement' ? [node.argument] : isFunction(node) ? [] : partsOf(node).flatMap(ownReturnsOf);

const partsOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** A node of the syntax tree; its other properties depend on its type. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

/** A node and all nodes below it, in the order of the source. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What an element contains, without its comments and the line breaks between its tags. */
function childrenOf({ children }: Node): Node[] {
  return (children as Node[]).filter((child) => {
    if (child.type === 'JSXText') return !/^\s*\n\s*$/.test(String(child.value));
    return child.type !== 'JSXExpressionContainer' || (child.expression as Node).type !== 'JSXEmptyExpression';
  });
}

/** Whether a node is only a space after an HTML element: the space never changes, and React inserts nothing between the two. */
function isSafeSpace(node: Node, before: Node | undefined): boolean {
  const text = node.type === 'JSXExpressionContainer' ? (node.expression as Node) : node;
  const name = (before?.openingElement as Node | undefined)?.name as Node | undefined;
  return typeof text.value === 'string' && text.value.trim() === '' && /^[a-z]/.test(String(name?.name ?? ''));
}

/** The names in a file that stand for markup: variables made of elements, and names typed `ReactNode`, assumed to be no text. */
function markupNames(nodes: Node[], text: string): Set<string> {
  const names = new Set<string>();
  const isTypedAsMarkup = (annotation: unknown) =>
    isNode(annotation) && /\bReact(Node|Element)\b/.test(text.slice(annotation.start, annotation.end));
  for (const { type, key, id, typeAnnotation, returnType } of nodes) {
    if (type === 'TSPropertySignature' && isTypedAsMarkup(typeAnnotation)) names.add(nameOf(key));
    if (type === 'FunctionDeclaration' && isTypedAsMarkup(returnType)) names.add(nameOf(id));
  }
  for (const { type, id, init } of nodes) {
    if (type === 'VariableDeclarator' && isNode(init) && isMarkup(init, names)) names.add(nameOf(id));
  }
  return names;
}

/** Whether a node evaluates to elements or nothing, never to a text, as far as `markupNames` is right. */
function isMarkup(node: Node, names: ReadonlySet<string>): boolean {
  const isMarkupPart = (part: unknown): boolean => isNode(part) && isMarkup(part, names);
  switch (node.type) {
    case 'JSXElement':
      return true;
    case 'JSXFragment':
      return childrenOf(node).every(isMarkupPart);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return isMarkupPart(node.expression);
    case 'Literal':
      return node.value === null;
    case 'ConditionalExpression':
      return isMarkupPart(node.consequent) && isMarkupPart(node.alternate);
    case 'LogicalExpression':
      return isMarkupPart(node.right) && (node.operator === '&&' || isMarkupPart(node.left));
    case 'ArrowFunctionExpression':
      return (
        isNode(node.body) &&
        (node.body.type === 'BlockStatement' ? returnedValues(node.body).every(isMarkupPart) : isMarkupPart(node.body))
      );
    case 'CallExpression': {
      const last = (node.arguments as Node[]).at(-1);
      const isListOfMarkup = ['map', 'flatMap', 'from'].includes(nameOf(node.callee)) && isMarkupPart(last);
      return isListOfMarkup || names.has(nameOf(node.callee));
    }
    default:
      return names.has(nameOf(node));
  }
}

const returnedValues = (block: Node): unknown[] =>
  nodesIn(block).flatMap(({ type, argument }) => (type === 'ReturnStatement' ? [argument] : []));

/** The name of a variable, a property or a called function. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'Identifier' ? String(node.name) : '';
}
