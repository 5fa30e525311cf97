import { chromium, Page } from '@playwright/test';
import { signIn } from '../../map/signIn';

/** The first ones compile what the browser has not run before. */
const WARM_UP = 3;

/**
 * How long it takes from a click on _Add_ until the page says what a change of a
 * draft brings about, and a frame with it was painted; in milliseconds. The map
 * beside it is drawn by a worker afterwards.
 */
export async function measureDraftPage(
  url: string,
  changes: number,
): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: process.env.KUMIKI_CHROMIUM,
    args: process.env.KUMIKI_CHROMIUM_ARGS?.split(' '),
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Asia/Tokyo',
    });
    await signIn(context, url);
    const page = await context.newPage();
    await page.goto(`${url}/team-topology?view=drafts`);
    await page.getByRole('button', { name: 'Create draft' }).click();
    const times: number[] = [];
    for (let nth = 0; nth < WARM_UP + changes; nth += 1) {
      const ms = await add(page, `new-team-${nth}`);
      if (nth >= WARM_UP) {
        times.push(ms);
      }
      // The map is not drawn while the next change is made.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(3_000);
    }
    return times;
  } finally {
    await browser.close();
  }
}

async function add(page: Page, team: string): Promise<number> {
  await page.getByRole('textbox', { name: /^Name, such/ }).fill(team);
  const button = page.getByRole('button', { name: 'Add', exact: true });
  await button.waitFor();
  return await button.evaluate(async (element: HTMLElement, said) => {
    const began = performance.now();
    element.click();
    await new Promise<void>(resolve => {
      const look = () => {
        const shown = document.querySelector('[aria-label="What changes"]');
        if (shown?.textContent?.includes(said)) {
          requestAnimationFrame(() => setTimeout(resolve));
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    });
    return performance.now() - began;
  }, `${team} was founded`);
}
