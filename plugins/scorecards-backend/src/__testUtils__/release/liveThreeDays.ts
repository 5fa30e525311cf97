import { Entity } from '@backstage/catalog-model';
import { describeEntity } from '../../catalog/describeEntity';
import { component } from '../nursery';
import { Release } from './openRelease';
import { organisationOn } from './organisation';

/** It has two owners, and the next sweep does not find it. */
const shared: Entity = {
  ...component('shared'),
  relations: ['guardian', 'writers'].map(name => ({
    type: 'ownedBy',
    targetRef: `group:default/${name}`,
  })),
};

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * Uses the plugin for three days, so that something is in every table: levels
 * that rose and fell, a provider that failed, an exemption, an entity that is
 * gone, and work that is waiting or in the hands of a process that was killed.
 */
export async function liveThreeDays(release: Release): Promise<void> {
  await importDays(release);
  await firstDay(release);
  release.clock.advance(DAY);
  await secondDay(release);
  release.clock.advance(DAY);
  await thirdDay(release);
}

async function importDays({ clock, stores }: Release): Promise<void> {
  const preparation = 'demo-history';
  await stores.importedDays.plan({
    preparation,
    firstDay: '2026-02-27',
    lastDay: '2026-02-28',
  });
  const until = new Date(clock.now().getTime() + HOUR).toISOString();
  const worker = 'importer';
  await stores.importedDays.claim({
    preparation,
    worker,
    now: clock.text,
    until,
  });
  await stores.importedDays.advance({ preparation, worker }, undefined);
}

async function firstDay(release: Release): Promise<void> {
  const { clock, docs, stores } = release;
  docs.set('memories', { exists: true, pages: 3 });
  docs.set('billing', { exists: true, pages: 12 });
  docs.set('wiki', { exists: true, pages: 1 });
  docs.set('archive', { exists: false, pages: 0 });
  await release.sweep(organisationOn(1));
  await stores.entities.applyChanges({
    added: [],
    changed: [describeEntity(shared)],
    removed: [],
  });
  await release.collect();
  await release.judgeDue();
  await stores.facts.pushFacts(
    [
      {
        provider: 'deploys',
        entity: 'component:default/memories',
        observedAt: clock.text,
        values: { minutesP95: 12.5 },
      },
    ],
    { pushedBy: 'external:deploy' },
  );
  await release.judgeDue();
  await release.snapshot();
}

async function secondDay(release: Release): Promise<void> {
  const { docs, stores } = release;
  docs.set('memories', { exists: true, pages: 10 });
  docs.set('billing', { exists: false, pages: 0 });
  await release.sweep(organisationOn(2));
  await release.collect();
  await release.judgeDue();
  await stores.exemptions.grant({
    entity: 'component:default/billing',
    scorecard: 'scorecard:default/documented',
    check: 'has-docs',
    reason: "It's being rewritten",
    grantedBy: 'user:default/aoki',
    until: '2026-06-30T00:00:00.000Z',
  });
  await release.judgeDue();
  await release.snapshot();
}

async function thirdDay(release: Release): Promise<void> {
  const { docs, stores } = release;
  docs.delete('billing');
  await release.sweep(organisationOn(3));
  await release.collect();
  await release.judgeDue();
  await release.snapshot();
  await stores.entities.applyChanges({
    added: [],
    changed: [],
    removed: [],
    renamed: [
      { ref: 'component:default/wiki', previous: 'component:default/notes' },
    ],
  });
  await stores.collectQueue.enqueue([
    { entity: 'component:default/wiki', provider: 'docs' },
  ]);
  await stores.judgeQueue.enqueue([
    'component:default/memories',
    'component:default/wiki',
  ]);
  await stores.judgeQueue.claim({
    worker: 'a-killed-process',
    limit: 1,
    claimMs: 60_000,
    entities: ['component:default/wiki'],
  });
}
