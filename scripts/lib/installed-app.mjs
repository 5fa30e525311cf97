// Opens an app that Kumiki was installed into and looks at the map and the Team API tab.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { startInstance, waitForCatalog } from './instance.mjs';

const url = 'http://localhost:7009';

async function look(page) {
  await page.goto(`${url}/team-topology`);
  const enter = page.getByRole('button', { name: 'Enter' });
  const map = page.getByRole('tab', { name: 'Teams' });
  await enter.or(map).first().waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }
  await map.waitFor();
  await page
    .getByRole('button', { name: /guests/i })
    .first()
    .waitFor();
  await page.goto(`${url}/catalog/default/group/guests/team-api`);
  await page.getByText('Try Backstage and tell the others').waitFor();
}

/** True when both are there; prints what is not. */
export async function lookAtInstalledApp({ app, kind }) {
  const config = join(app, 'app-config.look.yaml');
  await writeFile(
    config,
    `app: { baseUrl: '${url}' }\nbackend: { baseUrl: '${url}', listen: { host: 127.0.0.1, port: 7009 } }\n`,
  );
  const instance = startInstance({
    url,
    cwd: join(app, 'packages', 'backend'),
    configs: [join(app, 'app-config.yaml'), config],
    logFile: join(app, 'backend.log'),
  });
  if (!(await instance.ready)) {
    console.error(`The backend did not start; see ${app}/backend.log`);
    return false;
  }
  await waitForCatalog(url);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
  });
  try {
    await look(page);
    console.log(`${kind}: the map and the Team API tab are there`);
    return true;
  } catch (error) {
    await page.screenshot({ path: join(app, 'look.png') });
    console.error(`${kind}: ${error.message}\nScreenshot: ${app}/look.png`);
    return false;
  } finally {
    await browser.close();
    await instance.stop();
  }
}
