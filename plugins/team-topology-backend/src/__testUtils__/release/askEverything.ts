import { Release } from './openRelease';

/**
 * What the plugin says about what is stored, as it goes over HTTP; of what was
 * not kept yet when a release came, nothing is compared.
 */
export async function askEverything(release: Release) {
  const { chronicle, drafts, imports, needs, outbox, progress, runs, snoozes } =
    release;
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
      organisation: {
        state: await chronicle.getState(),
        past: (await chronicle.listOn('2020-01-01')).map(({ ref }) => ref),
        before: await entitiesOn(release, '2026-03-02'),
        now: await entitiesOn(release, '2026-03-03'),
        import: (await imports.readProgress('import:epochs')) ?? null,
      },
      drafts: await drafts.list('user:default/aoki'),
      snoozes: (await snoozes.list({ keptSince: '2024-03-02' })).map(
        // Each is given an id of its own.
        ({ id: _, ...snooze }) => snooze,
      ),
      notifications: {
        ...(await outbox.countWaiting()),
        progress: (await progress.read('changes')) ?? null,
      },
    }),
  );
}

async function entitiesOn({ chronicle }: Release, day: string) {
  const keys = await chronicle.listOn(day);
  const bodies = await chronicle.readBodies(keys.map(({ id }) => id));
  return [...bodies.values()];
}
