import { defineConfig } from '@playwright/test';
import browserTests from '../../../../playwright.config.mjs';

/** `yarn pictures`: writes docs/images, the pages as the browser tests' instance shows them. */
export default defineConfig(browserTests, {
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../../../.local/pictures-results',
  globalSetup: '../globalSetup.mts',
  use: { viewport: { width: 1280, height: 800 } },
});
