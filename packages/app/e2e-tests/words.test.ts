import { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const AT = '2026-11-22';

/** The words of which a part stands on the next line; in code that may be. */
async function brokenWords(page: Page): Promise<string[]> {
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

for (const [path, drawn] of [
  [
    `/team-topology?at=${AT}&selected=group:default/sre`,
    'What the team does not do',
  ],
  [`/team-topology?at=${AT}&view=teams`, 'Facility administration'],
  [`/team-topology?at=${AT}&view=interactions`, 'Facility administration'],
  [`/team-topology?at=${AT}&view=responsibilities`, 'What needs somebody'],
  [
    `/team-topology?at=${AT}&view=responsibilities&layout=matrix`,
    'Facility administration',
  ],
  ['/team-topology?view=golden-paths', 'Container runtime'],
  ['/catalog/default/group/sre/team-api', 'How to work with the team'],
  ['/catalog/default/group/sre/scorecards', 'What to do next'],
  ['/catalog/default/component/invoice-api/scorecards', 'Evaluated'],
  ['/catalog/default/capability/container-runtime/golden-path', 'Guardian app'],
  ['/scorecards', 'Production readiness'],
  ['/scorecards/default/production-readiness', 'ownership'],
  ['/scorecards/default/production-readiness?view=results', 'Guardian app'],
]) {
  test(`${path} breaks no word`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByText(drawn).first()).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    expect(await brokenWords(page)).toEqual([]);
  });
}
