import type { BrowserContext } from '@playwright/test';

/**
 * Imitates a page translator in each page of a context: replaces every text node by `<font><font>text</font></font>`, also
 * those that are added later. The text stays the same, so that tests find it. A text that the app changes after it was
 * replaced is an error: the page would go on showing the old words.
 */
export async function translatePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const needsTranslation = ({ parentElement }: Text) => !parentElement?.closest('font, script, style, textarea');
    const lateChanges = new MutationObserver((records) => {
      for (const { target, oldValue } of records)
        if (target.nodeValue !== oldValue) console.error(`still shown as "${oldValue}": "${target.nodeValue}"`);
    });
    const translate = (text: Text) => {
      const inner = document.createElement('font');
      inner.append(text.data);
      const outer = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
      lateChanges.observe(text, { characterData: true, characterDataOldValue: true });
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
