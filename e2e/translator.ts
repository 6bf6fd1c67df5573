import type { BrowserContext } from '@playwright/test';

/**
 * Imitates a page translator in each page of a context: replaces every text node by `<font><font>text</font></font>`, also
 * those that are added later. The text stays the same, so that tests find it.
 */
export async function translatePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const needsTranslation = ({ parentElement }: Text) => !parentElement?.closest('font, script, style, textarea');
    const translate = (text: Text) => {
      const inner = document.createElement('font');
      inner.append(text.data);
      const outer = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateAll = () => {
      if (!document.body) return;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) if (needsTranslation(text)) translate(text);
    };
    new MutationObserver(translateAll).observe(document, { childList: true, subtree: true, characterData: true });
  });
}
