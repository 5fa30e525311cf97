import { mkdir, rm, writeFile } from 'node:fs/promises';
import {
  Instance,
  startInstance,
  waitForCatalog,
  waitForOrganisation,
} from '../../../scripts/lib/instance.mjs';
import { Clicks } from './Clicks';
import {
  expect,
  expectAccessible,
  expectPublished,
  open,
  test,
} from './fixtures';

const url = 'http://localhost:7010';

test.use({ baseURL: url, actionTimeout: 15_000 });
test.describe.configure({ mode: 'default' });

const BACKSTAGE = 'backstage.io/v1alpha1';

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: BACKSTAGE,
  kind,
  metadata: { name },
  spec,
});

const group = (name: string, displayName: string, parent?: string) =>
  entity('Group', name, {
    type: parent === 'company' ? 'department' : 'team',
    profile: { displayName },
    children: [],
    ...(parent && { parent }),
  });

const component = (name: string, owner: string, more = {}) =>
  entity('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner,
    ...more,
  });

/** What every Backstage has on the day on which somebody installs Kumiki. */
const ORGANISATION = [
  group('company', 'Example company'),
  group('engineering', 'Engineering', 'company'),
  group('operations', 'Operations', 'company'),
  group('payments', 'Payments', 'engineering'),
  group('search', 'Search', 'engineering'),
  group('cloud', 'Cloud', 'operations'),
  entity('User', 'guest', { memberOf: ['payments'] }),
  component('cluster', 'cloud'),
  component('accounts', 'cloud', { providesApis: ['accounts'] }),
  component('checkout', 'payments', {
    dependsOn: ['component:cluster'],
    consumesApis: ['accounts'],
  }),
  component('index', 'search', { dependsOn: ['component:cluster'] }),
  entity('API', 'accounts', {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'cloud',
    definition: 'openapi: 3.0.0',
  }),
  {
    ...entity('Location', 'published', {
      type: 'file',
      presence: 'optional',
      targets: ['./catalog/*/*.yaml'],
    }),
  },
];

let instance: Instance;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  for (const name of ['database', 'organisation', 'source']) {
    await rm(`.local/first-run-${name}`, { recursive: true, force: true });
  }
  await mkdir('.local/first-run-source', { recursive: true });
  await writeFile(
    '.local/first-run-source/all.yaml',
    ORGANISATION.map(item => JSON.stringify(item)).join('\n---\n'),
  );
  instance = startInstance({
    url,
    configs: [
      'app-config.yaml',
      'packages/app/e2e-tests/app-config.first-run.yaml',
    ],
    logFile: '.local/first-run.log',
  });
  expect(await instance.ready).toBe(true);
  await waitForCatalog(url);
  await waitForOrganisation(url);
});

test.afterAll(async () => {
  await instance.stop();
});

test('from Groups alone to the first described team takes five clicks', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page, '/');
  const clicks = new Clicks();
  await clicks.on(page.getByRole('link', { name: 'Team topology' }).first());

  // The draft: departments as containers, and who uses whose components.
  const map = page.getByRole('application', { name: 'Team map' });
  await expect(map.getByRole('button', { name: /^Engineering/ })).toBeVisible();
  await expect(
    map.getByRole('button', {
      name: /^Payments uses components of Cloud\. Inferred/,
    }),
  ).toBeVisible();
  await expect(page.getByText('Inferred dependency').first()).toBeVisible();
  await expectAccessible(page);

  // The team that owns most comes first.
  await clicks.on(page.getByRole('link', { name: /^Describe/ }));
  const field = (id: string) =>
    page.locator(`input#root_${id}, textarea#root_${id}`);
  await expect(page.locator('#root_team input, input#root_team')).toHaveValue(
    'Cloud',
  );
  await field('mission').fill('Everybody can run what they build.');
  await page.locator('#root_type').press('Enter');
  await page.getByRole('option', { name: /^Platform/ }).press('Enter');
  await field('channels_0_type').fill('slack');
  await field('channels_0_name').fill('#ask-cloud');
  await clicks.on(page.getByRole('button', { name: 'Next', exact: true }));
  await clicks.on(page.getByRole('button', { name: 'Review', exact: true }));
  await clicks.on(page.getByRole('button', { name: 'Publish the Team API' }));
  await expectPublished(page);
  expect(clicks.made).toBeLessThanOrEqual(5);

  await expect(async () => {
    await open(page, '/team-topology');
    await expect(
      map.getByRole('button', { name: /^Cloud\. Platform team/ }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText(/1 of 3 teams/)).toBeVisible();
});
