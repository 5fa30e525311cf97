import {
  ScorecardNotice,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';
import { readRef } from '../catalog/readRef';
import { Stores } from '../database/createDatabaseStores';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { NoticeMoment, NoticeSource } from './NoticeSource';

const BROKEN_MS = 24 * 60 * 60_000;

/**
 * Providers that have failed for 24 hours, for the owners of the scorecards that
 * read their facts: the teams that are measured can do nothing about it.
 */
export class BrokenProviders implements NoticeSource {
  readonly topics: readonly ScorecardNoticeTopic[] = ['provider'];
  readonly #options: Parameters<typeof BrokenProviders.create>[0];

  static create(options: {
    declarations: FactDeclarations;
    scorecards: Pick<CurrentScorecards, 'read'>;
    stores: Pick<Stores, 'runs'>;
  }): BrokenProviders {
    return new BrokenProviders(options);
  }

  private constructor(options: Parameters<typeof BrokenProviders.create>[0]) {
    this.#options = options;
  }

  async find({ now }: NoticeMoment): Promise<ScorecardNotice[]> {
    const { declarations, scorecards, stores } = this.#options;
    const before = new Date(now.getTime() - BROKEN_MS).toISOString();
    const failing = new Map<string, string>();
    for (const { work, failingSince } of await stores.runs.list()) {
      if (failingSince !== undefined && failingSince <= before) {
        failing.set(work, failingSince);
      }
    }
    const broken = declarations.all.flatMap(({ id, title }) => {
      const since = failing.get(`collect:${id}`);
      return since === undefined ? [] : [{ id, title, since }];
    });
    if (broken.length === 0) {
      return [];
    }
    const notices: ScorecardNotice[] = [];
    for (const { ref, entity, compiled } of await scorecards.read()) {
      const owner = readRef(entity.spec.owner, entity, 'group');
      for (const { id, title, since } of broken) {
        const reading = compiled.checks.filter(({ facts }) =>
          facts.some(({ name }) => name.startsWith(`facts.${id}.`)),
        );
        if (
          owner &&
          reading.length > 0 &&
          entity.spec.lifecycle !== 'retired'
        ) {
          notices.push({
            topic: 'provider',
            provider: { id, title },
            scorecard: { ref, title: compiled.title },
            checks: reading.length,
            since,
            recipient: owner,
            cause: JSON.stringify([id, ref, since]),
          });
        }
      }
    }
    return notices;
  }
}
