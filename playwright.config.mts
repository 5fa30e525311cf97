import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/lib/browser.mjs';

process.env.KUMIKI_E2E_PORT ??= '7008';

/** Browser tests run against the built app, served by its backend on a port and a database of their own. */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.local/e2e-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One backend serves all tests on a machine with two cores.
  workers: 1,
  // The JSON report is what `npm run verify` counts.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  globalSetup: './packages/app/e2e-tests/globalSetup.mts',
  use: {
    baseURL: `http://localhost:${process.env.KUMIKI_E2E_PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    },
  },
});
