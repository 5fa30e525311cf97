import { Locator } from '@playwright/test';

/** Clicks that are counted. */
export class Clicks {
  made = 0;

  async on(target: Locator) {
    await target.click();
    this.made++;
  }
}
