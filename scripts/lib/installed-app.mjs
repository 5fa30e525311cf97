// Opens an app that Kumiki was installed into, looks at a page of each plugin and runs a template.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import {
  guestToken,
  startInstance,
  waitForCatalog,
  waitForOrganisation,
} from './instance.mjs';

const url = 'http://localhost:7009';

/** Opens one page of each plugin, and a tab. */
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
  await page.goto(`${url}/scorecards`);
  await page.getByText('Described').first().waitFor();
  await page.goto(`${url}/search`);
  await page
    .getByRole('textbox')
    .or(page.getByRole('searchbox'))
    .first()
    .waitFor();
}

/** Runs the template by the API, and says how it ended. */
async function runTemplate() {
  const headers = {
    Authorization: `Bearer ${await guestToken(url)}`,
    'Content-Type': 'application/json',
  };
  const tasks = `${url}/api/scaffolder/v2/tasks`;
  const started = await fetch(tasks, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      templateRef: 'template:default/kumiki-installed',
      values: {},
    }),
  });
  const { id } = await started.json();
  for (let waited = 0; waited < 60; waited += 1) {
    const response = await fetch(`${tasks}/${id}`, { headers });
    const { status } = await response.json();
    if (!['open', 'processing'].includes(status)) {
      return status;
    }
    await sleep(1000);
  }
  return 'processing';
}

/** True when the pages are there and the template runs; prints what is not. */
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
  await waitForOrganisation(url);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
  });
  try {
    await look(page);
    const status = await runTemplate();
    if (status !== 'completed') {
      throw new Error(`The template ended as ${status}`);
    }
    console.log(`${kind}: the pages are there and the template runs`);
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
