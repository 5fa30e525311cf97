import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test as base } from '@playwright/test';

/** What the browser may say without anything being wrong with a page of ours. */
const HARMLESS = [
  // The settings of somebody who has never changed any are not found.
  /\/api\/user-settings\/.* 404/,
  // The session is asked for before anybody has signed in.
  /\/api\/auth\/.* 401/,
  // What is new in the catalog has not been judged yet.
  /\/api\/scorecards\/entities\/.*\/report 404/,
];

/**
 * Signs in as the guest where the sign-in page stands in the way, and opens a path.
 */
export async function open(page: Page, path: string) {
  await page.goto(path);
  const enter = page.getByRole('button', { name: 'Enter' });
  const sidebar = page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Settings' });
  await expect(enter.or(sidebar)).toBeVisible();
  if (await enter.isVisible()) {
    await enter.click();
    await expect(sidebar).toBeVisible();
  }
}

/**
 * No violation that axe calls serious or critical, on the page or only in a part
 * of it where the rest is not ours.
 */
export async function expectAccessible(page: Page, part = 'body') {
  await expectNoViolation(
    page,
    new AxeBuilder({ page })
      .include(part)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']),
  );
}

/** The one rule that depends on the theme. */
export async function expectContrast(page: Page) {
  await expectNoViolation(
    page,
    new AxeBuilder({ page }).withRules(['color-contrast']),
  );
}

async function expectNoViolation(page: Page, axe: AxeBuilder) {
  // Backstage's own spinners have no name; what is judged is the page that has loaded.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(node => node.html.slice(0, 200)),
    }));
  expect(serious).toEqual([]);
}

/** What a backend answers to the person who is signed in. */
export async function ask(page: Page, path: string, body?: object) {
  const session = await page.request.get('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { token } = (await session.json()).backstageIdentity;
  return page.request.fetch(path, {
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { method: 'POST', data: body }),
  });
}

/** The run of a template that was started has ended with its links; a failure says what the run logged. */
export async function expectPublished(page: Page) {
  try {
    await expect(
      page.getByRole('link', { name: /in the catalog/ }),
    ).toBeVisible({ timeout: 60_000 });
  } catch (error) {
    const task = new URL(page.url()).pathname.split('/').pop();
    const log = await ask(page, `/api/scaffolder/v2/tasks/${task}/events`);
    throw new Error(
      `${error}\n${page.url()}\n${(await log.text()).slice(-4_000)}`,
    );
  }
}

/** A test that fails when the page logs an error or throws. */
export const test = base.extend<{ quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => {
        const status = /status of (\d+)/.exec(message.text())?.[1];
        const text = status
          ? `${message.location().url} ${status}`
          : message.text();
        if (
          message.type() === 'error' &&
          !HARMLESS.some(pattern => pattern.test(text))
        ) {
          errors.push(text);
        }
      });
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
