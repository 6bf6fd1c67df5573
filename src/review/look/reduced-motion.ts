/** The rules of the style sheets for reduced motion, each with its own query, while they apply whatever the device asks for. */
let forced: [rule: CSSMediaRule, query: string][] = [];

/** Makes the styles for reduced motion apply, whatever the device asks for, or only where the device asks for it. */
export function setReducedMotion(isReduced: boolean): void {
  for (const [rule, query] of forced) rule.media.mediaText = query;
  forced = isReduced ? [...document.styleSheets].flatMap((sheet) => rulesIn([...sheet.cssRules])) : [];
  for (const [rule] of forced) rule.media.mediaText = 'all';
}

function rulesIn(rules: CSSRule[]): [rule: CSSMediaRule, query: string][] {
  return rules.flatMap((rule): [CSSMediaRule, string][] => {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-reduced-motion'))
      return [[rule, rule.media.mediaText]];
    return 'cssRules' in rule ? rulesIn([...(rule as CSSGroupingRule).cssRules]) : [];
  });
}
