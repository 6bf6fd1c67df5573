/** A custom property of the page, as the style sheets declare it. */
export interface Token {
  name: string;
  value: string;
  /** What it is instead where a media query holds. */
  instead: { where: string; value: string }[];
}

/** Every custom property that the page's style sheets declare on `:root`, in their order. */
export function declaredTokens(): Token[] {
  const tokens = new Map<string, Token>();
  const read = (rules: CSSRuleList, where: string | null) => {
    for (const rule of rules) {
      if (rule instanceof CSSImportRule && rule.styleSheet) read(rule.styleSheet.cssRules, where);
      else if (rule instanceof CSSLayerBlockRule) read(rule.cssRules, where);
      else if (rule instanceof CSSMediaRule) read(rule.cssRules, rule.conditionText);
      else if (rule instanceof CSSStyleRule && rule.selectorText === ':root') add(rule.style, where);
    }
  };
  const add = (style: CSSStyleDeclaration, where: string | null) => {
    for (const name of style) {
      if (!name.startsWith('--')) continue;
      const value = style.getPropertyValue(name).trim();
      const token = tokens.get(name) ?? { name, value, instead: [] };
      if (where !== null) token.instead.push({ where, value });
      tokens.set(name, token);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules, null);
  return [...tokens.values()];
}

export const KINDS = ['colour', 'shadow', 'space', 'radius', 'type', 'motion', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** What a token is for, by its value where that is clear, else by its name. */
export function kindOf({ name, value }: Token): Kind {
  if (CSS.supports('color', value)) return 'colour';
  if (/^--space-/.test(name)) return 'space';
  if (/^--(radius-|round$)/.test(name)) return 'radius';
  if (/^--(font|size-)/.test(name)) return 'type';
  if (/^--shadow/.test(name)) return 'shadow';
  if (CSS.supports('transition', `translate ${value}`)) return 'motion';
  return 'other';
}
