import { readFileSync } from 'node:fs';
import { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, expectAccessible, open, test } from './fixtures';

interface Epoch {
  date: string;
  teams: { name: string; title: string }[];
  responsibilities: Record<string, { state: string }>;
  dataPlatform: { team?: string; foundBy?: string; alternatives?: string[] };
}

interface Changes {
  from: string;
  to: string;
  counts: { added: number; removed: number; changed: number };
  sentences: string[];
}

const read = (file: string) => parse(readFileSync(`examples/${file}`, 'utf8'));
const epochs: Epoch[] = read('epochs.yaml').epochs;
const changes: Changes[] = read('epoch-changes.yaml').changes;

const map = (page: Page) => page.getByRole('application', { name: 'Team map' });

/** What the page says about who does the data platform. */
function answerOf({ dataPlatform, teams }: Epoch): string | RegExp {
  const { team, foundBy, alternatives } = dataPlatform;
  const title = teams.find(({ name }) => name === team)?.title;
  if (foundBy === 'acceptance') {
    return `Go to ${title}`;
  }
  if (foundBy === 'hand-off') {
    return `Others send people to ${title}, which has not accepted it.`;
  }
  return alternatives ? /^Several teams could be meant/ : 'Nobody does this';
}

for (const epoch of epochs) {
  test(`on ${epoch.date} map and responsibilities show what the table says`, async ({
    page,
  }) => {
    await open(page, `/team-topology?at=${epoch.date}&budget=100`);
    for (const { title } of epoch.teams) {
      await expect(
        map(page).getByRole('button', { name: title, exact: false }).first(),
      ).toBeVisible();
    }
    await open(
      page,
      `/team-topology?view=responsibilities&at=${epoch.date}&responsibility=responsibility:default/data-platform`,
    );
    await expect(page.getByText(answerOf(epoch)).first()).toBeVisible();
    const unsettled = page.getByRole('region', { name: 'What needs somebody' });
    const states = Object.values(epoch.responsibilities).map(it => it.state);
    for (const [state, words] of [
      ['contested', /contested: several teams/],
      ['dropped', /dropped: nobody/],
    ] as const) {
      await expect(unsettled.getByText(words)).toHaveCount(
        states.includes(state) ? 1 : 0,
      );
    }
  });
}

test('two epochs are compared on one map, with a sentence for each change', async ({
  page,
}) => {
  const { from, to, counts, sentences } = changes.find(
    it => it.from === '2022-11-01' && it.to === '2024-06-01',
  )!;
  await open(page, `/team-topology?view=compare&since=${from}&until=${to}`);
  const list = page.getByRole('region', { name: 'Changes' });
  for (const sentence of sentences.slice(0, 20)) {
    await expect(list.getByText(sentence, { exact: true })).toBeVisible();
  }
  for (const [effect, count] of Object.entries(counts)) {
    const figure = page
      .locator('dl > div')
      .filter({ has: page.getByText(new RegExp(`^${effect}$`, 'i')) });
    await expect(figure.locator('dd')).toHaveText(new RegExp(`^\\D*${count}$`));
  }
  await expect(
    page.getByRole('button', { name: /^Quality.*Added/ }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the timeline tells who held what, and steps through the changes', async ({
  page,
}) => {
  await open(page, '/team-topology?view=timeline');
  await expect(
    page.getByRole('link', { name: /^In-house infra/ }).first(),
  ).toBeVisible();
  await expect(page.getByText(/^Imported from/)).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Next change' }).click();
  await expectAccessible(page);
});
