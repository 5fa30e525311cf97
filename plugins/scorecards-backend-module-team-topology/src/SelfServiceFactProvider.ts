import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import {
  countTeams,
  describeSelfService,
  selfServiceFacts,
} from './selfServiceFacts';
import { readSelfService, CollectedRuns } from './readSelfService';
import { SharedRead } from './SharedRead';

/** Says how much people got without asking anybody. */
export class SelfServiceFactProvider implements FactProvider {
  readonly declaration = selfServiceFacts;
  /** All runs are read in any case, and the rest is counting. */
  readonly batchSize = 1_000;
  readonly #runs: SharedRead<CollectedRuns | undefined>;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new SelfServiceFactProvider(
      SharedRead.create(async () =>
        CollectedRuns.of(await readSelfService(options)),
      ),
    );
  }

  private constructor(runs: SharedRead<CollectedRuns | undefined>) {
    this.#runs = runs;
  }

  async collect({
    entities,
    signal,
  }: CollectRequest): Promise<CollectedFacts[]> {
    signal.throwIfAborted();
    const runs = await this.#runs.read();
    signal.throwIfAborted();
    return entities.map(entity => ({
      entity: stringifyEntityRef(entity),
      values: runs ? describe(entity, runs) : {},
      observedAt: runs?.collectedAt,
    }));
  }
}

function describe(
  entity: Entity,
  runs: CollectedRuns,
): Record<string, FactValue> {
  const rows = runs.of(stringifyEntityRef(entity));
  const isTeam = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const teams = isTeam ? undefined : countTeams(rows);
  return {
    template: offeredTemplate(entity),
    ...((runs.areTeamsKnown || !isTeam) && describeSelfService(rows, runs)),
    ...(teams !== undefined && { teams }),
  };
}

/** The template whose runs are those of a capability; empty of other kinds, which have runs of their own. */
function offeredTemplate({ kind, metadata, spec }: Entity): string {
  const written = spec?.template;
  if (kind.toLocaleLowerCase('en-US') !== 'capability') {
    return '';
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(String(written), {
        defaultKind: 'template',
        defaultNamespace: metadata.namespace,
      }),
    );
  } catch {
    return '';
  }
}
