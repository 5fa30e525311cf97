import { expect, test } from '../fixtures';
import { openPicture } from './openPicture';
import { PICTURES } from './pages';

const looks = [
  { look: 'light', theme: 'light', language: 'en' },
  { look: 'dark', theme: 'dark', language: 'en' },
  { look: 'ja', theme: 'light', language: 'ja' },
];

for (const { look, theme, language } of looks) {
  for (const picture of PICTURES) {
    const { name, drawn, part, viewport } = picture;
    test(`${name}, ${look}`, async ({ page }) => {
      await page.addInitScript(
        settings => {
          for (const [key, value] of Object.entries(settings)) {
            localStorage.setItem(key, value);
          }
        },
        { theme, language },
      );
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (viewport) {
        await page.setViewportSize(viewport);
      }
      await openPicture(page, picture);
      await expect(page.locator(drawn).first()).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      // Nothing is pointed at, wherever the mouse was.
      await page.mouse.move(0, 0);
      const image = await (part ? page.locator(part) : page).screenshot({
        path: `docs/images/${look}/${name}.jpg`,
        quality: 80,
        animations: 'disabled',
        caret: 'hide',
      });
      expect(image.length).toBeGreaterThan(10_000);
    });
  }
}
