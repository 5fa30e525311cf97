import { Page } from '@playwright/test';

/** The words of which a part is on the next line; in code that may be. */
export async function brokenWords(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
      node =>
        node.parentElement?.closest('code, pre, script, style, svg, textarea')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const match of (node.textContent ?? '').matchAll(/[A-Za-z]{2,}/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = [...range.getClientRects()].map(({ top }) => top);
        if (Math.max(...lines) - Math.min(...lines) > 4) {
          broken.push(match[0]);
        }
      }
    }
    return broken;
  });
}
