import { expect, open, test } from './fixtures';

/** The index is made some seconds after the start; until then the search has no such type. */
test.beforeAll(async ({ request }) => {
  const session = await request.get('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { token } = (await session.json()).backstageIdentity;
  const isIndexed = async (type: string) => {
    const answer = await request.get(
      `/api/search/query?term=mail&types%5B0%5D=${type}`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    return answer.ok();
  };
  for (const type of ['responsibility', 'golden-path', 'software-catalog']) {
    await expect.poll(() => isIndexed(type), { timeout: 90_000 }).toBe(true);
  }
});

test('the search says what to use, whatever its engine makes of the words', async ({
  page,
}) => {
  // The engine finds nothing for a whole sentence in Japanese, and for a mistake.
  const questions = {
    データベースを使うにはどうすればいい: {
      title: /^Managed database/,
      verdict: 'Use it',
    },
    'shceduled job': { title: /^Scheduled jobs/, verdict: 'Use it' },
    'get a server with SSH': { title: /EC2/, verdict: 'Retiring' },
  };
  for (const [need, { title, verdict }] of Object.entries(questions)) {
    await open(page, `/search?query=${encodeURIComponent(need)}`);
    // The answer itself, with the way to everything about it.
    const answer = page.getByRole('region', { name: title }).first();
    await expect(answer).toBeVisible();
    await expect(answer.getByText(verdict).first()).toBeVisible();
    await answer.getByRole('link', { name: /^Everything about/ }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: title }).first(),
    ).toBeVisible();
  }
});

test('the search leads to whose a responsibility is', async ({ page }) => {
  await expect(async () => {
    // The index is made some seconds after the start.
    await open(page, '/search?query=mail%20dns&types%5B%5D=responsibility');
    await expect(
      page.getByRole('link', { name: /^Mail and DNS/ }).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await page
    .getByRole('link', { name: /^Mail and DNS/ })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'Who is responsible' }),
  ).toBeVisible();
});
