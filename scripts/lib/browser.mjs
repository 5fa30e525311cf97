import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that browser tests use: the one that is named, Playwright's own
 * where it was downloaded, or the system's. Undefined where there is none.
 */
export function findChromium() {
  const require = createRequire(import.meta.url);
  const { chromium } = require('@playwright/test');
  return [
    process.env.KUMIKI_CHROMIUM,
    chromium.executablePath(),
    ...CANDIDATES,
  ].find(path => path && existsSync(path));
}

export const CHROMIUM_MISSING =
  "No Chromium found. Install one with `npx playwright install --with-deps chromium` (or your system's package), or name it in KUMIKI_CHROMIUM.";

/** Works in a container and asks nothing of the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
