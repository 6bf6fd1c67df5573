import type { BrowserContext } from '@playwright/test';

/**
 * Imitates a page translator in each page of a context: replaces every text node by `<font><font>words</font></font>`, and
 * each new one as it comes. The words stay the same, so that tests find them.
 */
export async function translatePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const isTranslated = ({ parentElement }: Text) => parentElement?.closest('font, script, style, textarea') != null;
    const translate = (text: Text) => {
      const words = document.createElement('font');
      words.append(text.data);
      const whole = document.createElement('font');
      whole.append(words);
      text.replaceWith(whole);
    };
    const translateAll = () => {
      if (!document.body) return;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) if (!isTranslated(text)) translate(text);
    };
    new MutationObserver(translateAll).observe(document, { childList: true, subtree: true, characterData: true });
  });
}
