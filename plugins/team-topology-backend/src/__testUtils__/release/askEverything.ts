import { Release } from './openRelease';

/** What the plugin says about what is stored, as it goes over HTTP. */
export async function askEverything({ needs, runs }: Release) {
  const from = '2026-01-05';
  const templates = await runs.listTemplates(from);
  const teams = ['group:default/billing', 'group:default/guardian'];
  const later = { readBefore: '2026-12-31', limit: 100 };
  return JSON.parse(
    JSON.stringify({
      needs: await needs.list({ limit: 100 }),
      templates,
      runs: await runs.summarize({ from, templates, teams }),
      runsOfGuardian: await runs.summarize({
        ...{ from, templates, teams },
        team: 'group:default/guardian',
      }),
      open: await runs.listOpen(later),
      reading: await runs.getReading(),
    }),
  );
}
