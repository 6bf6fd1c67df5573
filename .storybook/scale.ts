/** The values that a computed style may have: the sizes, weights, radii and spaces of `tokens.css`, with lengths in pixels, and 0. */
const TEXT_SIZES = ['12px', '13px', '14px', '20px'];
const WEIGHTS = ['400', '600'];
/** 999px is `--round`; 50% is the browser's own radius of a radio button. */
const RADII = ['0px', '6px', '10px', '999px', '50%'];
const SPACES = ['0px', '4px', '6px', '8px', '12px', '16px', '24px', '32px'];

const SPACE_PROPERTIES = ['padding-top', 'padding-right', 'padding-bottom', 'padding-left'];
const GAPS = ['row-gap', 'column-gap'];
const CORNERS = [
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-left-radius',
  'border-bottom-right-radius',
];

/**
 * The text sizes, weights, radii, paddings and gaps of the visible elements in `root` that are not in the lists above,
 * each once, with an element that has it.
 */
export function offScale(root: ParentNode): string[] {
  const found = new Map<string, string>();
  for (const element of root.querySelectorAll<HTMLElement>('*:not(svg *, option, br)')) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const check = (allowed: readonly string[], properties: readonly string[]) => {
      for (const property of properties) {
        const value = style.getPropertyValue(property);
        const name = `${property}: ${value}`;
        if (!allowed.includes(value) && !found.has(name)) found.set(name, nameOf(element));
      }
    };
    if (hasText(element)) {
      check(TEXT_SIZES, ['font-size']);
      check(WEIGHTS, ['font-weight']);
    }
    check(RADII, CORNERS);
    check(SPACES, SPACE_PROPERTIES);
    if (/flex|grid/.test(style.display)) check([...SPACES, 'normal'], GAPS);
  }
  return [...found].map(([name, element]) => `${name} of ${element}`).toSorted();
}

/** Whether the element has text of its own, as a field has. */
const hasText = (element: HTMLElement): boolean =>
  element.matches('input, select, textarea') ||
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

const nameOf = (element: HTMLElement): string =>
  `<${element.localName} class="${element.className}"> "${(element.textContent ?? '').slice(0, 40)}"`;
