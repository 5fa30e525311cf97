import { Page } from '@playwright/test';
import { ask, expect, open } from '../fixtures';
import { Picture } from './pages';

/** Opens a page of which there is a picture, with the draft that it shows. */
export async function openPicture(
  page: Page,
  { path, draft }: Pick<Picture, 'path' | 'draft'>,
) {
  if (!draft) {
    await open(page, path);
    return;
  }
  await open(page, '/');
  const made = await ask(page, '/api/team-topology/drafts', draft);
  expect(made.status()).toBe(201);
  await open(page, `${path}&draft=${(await made.json()).id}`);
}
