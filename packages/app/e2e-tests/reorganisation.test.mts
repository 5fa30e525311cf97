import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Page } from '@playwright/test';
import {
  Instance,
  startInstance,
  waitForCatalog,
  waitForOrganisation,
} from '../../../scripts/lib/instance.mjs';
import { Clicks } from './Clicks';
import { ask, expect, expectAccessible, open, test } from './fixtures';

const url = 'http://localhost:7012';
const REPOSITORY = '.local/reorganisation-organisation';
const SOURCE = '.local/reorganisation-source';

const MOST_CLICKS = 25;
/** What is published is recorded a few seconds later. */
const SOON = { timeout: 90_000, intervals: [1_000] };

/** What nobody does, or somebody only for now, while nobody is there for it. */
const HANDED_OVER = [
  { ref: 'mail-and-dns', title: /^Mail and DNS/ },
  { ref: 'technical-security', title: /^Technical security/ },
  { ref: 'cloud-accounts', title: /^Cloud accounts/ },
  { ref: 'data-platform', title: /^Data platform/ },
];
const CONSUMERS = [/^Guardian app/, /^Billing/];

test.use({ baseURL: url, actionTimeout: 15_000 });
test.describe.configure({ mode: 'default' });

/** The epoch of the platform team in a repository of its own, and where templates publish. */
const ORGANISATION = `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: tsubomi
spec:
  type: file
  targets: [./epochs/4-platform-team/all.yaml]
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: tsubomi-published
spec:
  type: file
  presence: optional
  targets: ['./catalog/*/*.yaml']
`;

let instance: Instance;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  for (const name of ['database', 'organisation', 'source']) {
    await rm(`.local/reorganisation-${name}`, { recursive: true, force: true });
  }
  await cp('examples', SOURCE, { recursive: true });
  await writeFile(`${SOURCE}/all.yaml`, ORGANISATION);
  instance = startInstance({
    url,
    configs: [
      'app-config.yaml',
      'packages/app/e2e-tests/app-config.reorganisation.yaml',
    ],
    logFile: '.local/reorganisation.log',
  });
  expect(await instance.ready).toBe(true);
  await waitForCatalog(url);
  await waitForOrganisation(url);
});

test.afterAll(async () => {
  await instance.stop();
});

/** Refs of what nobody does, and how many smells there are. */
async function readState(page: Page) {
  const read = async (path: string) => {
    const answer = await ask(page, `/api/team-topology${path}`);
    expect(answer.ok()).toBe(true);
    return await answer.json();
  };
  const { responsibilities } = await read('/model');
  const { smells } = await read('/smells');
  return {
    unowned: (responsibilities as { ref: string; state: string }[])
      .filter(({ state }) => state !== 'owned')
      .map(({ ref }) => ref.split('/')[1]),
    smells: (smells as unknown[]).length,
  };
}

test('a reorganisation is drafted, shared and published in 25 clicks', async ({
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  const clicks = new Clicks();
  const form = page.getByRole('region', { name: 'Add a change' });
  const made = page
    .getByRole('region', { name: 'Changes in this draft' })
    .getByRole('listitem');
  const choose = async (label: RegExp, names: readonly RegExp[]) => {
    await clicks.on(form.getByRole('button', { name: label }));
    for (const name of names) {
      await clicks.on(page.getByRole('option', { name }).first());
    }
    if (await page.getByRole('listbox').isVisible()) {
      await page.keyboard.press('Escape');
    }
    await expect(page.getByRole('listbox')).toHaveCount(0);
  };
  const add = async (count: number) => {
    await clicks.on(form.getByRole('button', { name: 'Add', exact: true }));
    await expect(made).toHaveCount(count);
  };

  await open(page, '/');
  const before = await readState(page);
  expect(before.unowned).toEqual(
    expect.arrayContaining(HANDED_OVER.map(({ ref }) => ref)),
  );

  await clicks.on(page.getByRole('link', { name: 'Team topology' }).first());
  await clicks.on(page.getByRole('tab', { name: 'Drafts' }));
  await clicks.on(page.getByRole('button', { name: 'Create draft' }));

  // A new draft begins with a new team.
  await form.getByRole('textbox', { name: /^Name/ }).fill('in-house-infra');
  await form.getByRole('textbox', { name: /^Title/ }).fill('In-house infra');
  await choose(/Team type/, [/^Platform team/]);
  await add(1);

  await clicks.on(
    form.getByRole('button', { name: 'Hand over responsibilities' }),
  );
  await choose(
    /Responsibilities$/,
    HANDED_OVER.map(({ title }) => title),
  );
  await add(1 + HANDED_OVER.length);

  await clicks.on(form.getByRole('button', { name: 'Begin an interaction' }));
  for (const [nth, consumer] of CONSUMERS.entries()) {
    await choose(/Works with/, [consumer]);
    await add(2 + nth + HANDED_OVER.length);
  }

  // What was dropped is somebody's, and there are fewer smells.
  const answers = page.getByRole('region', { name: 'Who does what' });
  await expect(answers.getByText(/→ In-house infra/)).not.toHaveCount(0);
  const smells = page.getByRole('region', { name: /^Smells: \d+ → \d+$/ });
  const [was, is] = (
    (await smells.getByRole('heading').first().innerText()).match(/\d+/g) ?? []
  ).map(Number);
  expect(was).toBe(before.smells);
  expect(is).toBeLessThan(was);
  await expect(
    smells.getByText(/: Nobody does Mail and DNS/).first(),
  ).toBeVisible();
  for (const part of ['Add a change', 'What changes']) {
    await expectAccessible(page, `[aria-label="${part}"]`);
  }

  await clicks.on(page.getByText('Anyone with the link can open it'));
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  const shared = await ask(
    page,
    `/api/team-topology/drafts/${new URL(page.url()).searchParams.get(
      'draft',
    )}`,
  );
  expect(await shared.json()).toMatchObject({ shared: true });

  await clicks.on(page.getByRole('link', { name: 'Publish…' }));
  await clicks.on(page.getByRole('button', { name: 'Review', exact: true }));
  await clicks.on(page.getByRole('button', { name: 'Publish it' }));
  await expect(page.getByText('What happens next')).toBeVisible({
    timeout: 60_000,
  });
  testInfo.annotations.push({
    type: 'clicks',
    description: String(clicks.made),
  });
  expect(clicks.made).toBeLessThanOrEqual(MOST_CLICKS);

  // One commit, and nothing of it is missing.
  const { stdout } = await promisify(execFile)('git', [
    ...['-C', REPOSITORY, 'log', '--oneline', '--name-only', '-1'],
  ]);
  expect(stdout).toMatch(/catalog\/group\/in-house-infra\.yaml/);
  expect(stdout).toMatch(/epochs\/4-platform-team\/team-apis\.yaml/);

  // Catalog, map, route and timeline tell it.
  await expect(async () => {
    const after = await readState(page);
    for (const { ref } of HANDED_OVER) {
      expect(after.unowned).not.toContain(ref);
    }
    expect(after.smells).toBe(is);
  }).toPass(SOON);
  await open(page, '/catalog/default/group/in-house-infra');
  await expect(
    page.getByRole('heading', { name: 'In-house infra' }).first(),
  ).toBeVisible();
  await open(page, '/team-topology');
  await expect(
    page
      .getByRole('application', { name: 'Team map' })
      .getByRole('button', { name: /^In-house infra\. Platform team/ }),
  ).toBeVisible();
  for (const { ref } of HANDED_OVER) {
    await open(
      page,
      `/team-topology?view=responsibilities&responsibility=responsibility:default/${ref}`,
    );
    await expect(
      page.getByText('Go to In-house infra', { exact: true }).first(),
    ).toBeVisible();
  }
  await open(page, '/team-topology?view=timeline');
  await expect(
    page.getByRole('link', { name: /^In-house infra/ }).first(),
  ).toBeVisible();
});
