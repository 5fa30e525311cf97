import { BrowserContext } from '@playwright/test';

/** Enters as the guest, once for all pages of the context. */
export async function signIn(
  context: BrowserContext,
  url: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/settings`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Settings' })
    .waitFor();
  await page.close();
}
