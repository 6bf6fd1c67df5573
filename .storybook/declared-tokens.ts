/** A design token: a custom property that the style sheets declare. */
interface Token {
  name: string;
  value: string;
  /** The values under media queries, such as "(pointer: coarse): 44px". */
  mediaValues: string[];
}

/** Every custom property that the page's style sheets declare on `:root`, in order. */
export function declaredTokens(): Token[] {
  const tokens = new Map<string, Token>();
  const read = (rules: CSSRuleList, media: string | null) => {
    for (const rule of rules) {
      if (rule instanceof CSSImportRule && rule.styleSheet) read(rule.styleSheet.cssRules, media);
      else if (rule instanceof CSSLayerBlockRule) read(rule.cssRules, media);
      else if (rule instanceof CSSMediaRule) read(rule.cssRules, rule.conditionText);
      else if (rule instanceof CSSStyleRule && rule.selectorText === ':root') add(rule.style, media);
    }
  };
  const add = (style: CSSStyleDeclaration, media: string | null) => {
    for (const name of style) {
      if (!name.startsWith('--')) continue;
      const value = style.getPropertyValue(name).trim();
      const token = tokens.get(name) ?? { name, value, mediaValues: [] };
      if (media !== null) token.mediaValues.push(`${media}: ${value}`);
      tokens.set(name, token);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules, null);
  return [...tokens.values()];
}

export type Kind = 'colour' | 'shadow' | 'space' | 'radius' | 'typography' | 'motion' | 'other';

/** The kind of a token. A colour and a motion are recognised by their values, the other kinds by their names. */
export function kindOf({ name, value }: Token): Kind {
  if (CSS.supports('color', value)) return 'colour';
  if (/^--space-/.test(name)) return 'space';
  if (/^--(radius-|round$)/.test(name)) return 'radius';
  if (/^--(font|size-)/.test(name)) return 'typography';
  if (/^--shadow/.test(name)) return 'shadow';
  if (CSS.supports('transition', `translate ${value}`)) return 'motion';
  return 'other';
}
