import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import {
  describeCapability,
  describeComponent,
  describeTeam,
} from './describeEntities';
import { Organisation } from './Organisation';
import { createOrganisationReader, ReadOrganisation } from './readOrganisation';
import { SharedRead } from './SharedRead';
import { teamTopologyFacts } from './teamTopologyFacts';

/** Says what the model of the organisation knows about entities. */
export class TeamTopologyFactProvider implements FactProvider {
  readonly declaration = teamTopologyFacts;
  readonly readsReferences = true;
  /** The organisation is read whole in any case, and the rest is counting. */
  readonly batchSize = 1_000;
  readonly #organisation: SharedRead<ReadOrganisation>;

  static create(options: Parameters<typeof createOrganisationReader>[0]) {
    return new TeamTopologyFactProvider(createOrganisationReader(options));
  }

  private constructor(organisation: SharedRead<ReadOrganisation>) {
    this.#organisation = organisation;
  }

  async collect({
    entities,
    signal,
  }: CollectRequest): Promise<CollectedFacts[]> {
    signal.throwIfAborted();
    const { organisation, readAt } = await this.#readFor(entities);
    signal.throwIfAborted();
    const observedAt = readAt.toISOString();
    return entities.map(entity => {
      const ref = stringifyEntityRef(entity);
      const values = describe(entity, organisation);
      return values
        ? { entity: ref, values, observedAt }
        : { entity: ref, error: `The organisation has no valid ${ref}` };
    });
  }

  /** An organisation that was read before an entity came to be is not its own. */
  async #readFor(entities: readonly Entity[]): Promise<ReadOrganisation> {
    const startedAt = Date.now();
    const read = await this.#organisation.read();
    const isKnown = entities.every(entity =>
      read.organisation.has(stringifyEntityRef(entity)),
    );
    return isKnown || read.readAt.getTime() >= startedAt
      ? read
      : this.#organisation.readNow();
  }
}

/** The facts of an entity; nothing where the organisation does not have it. */
function describe(
  entity: Entity,
  organisation: Organisation,
): Record<string, FactValue> | undefined {
  const ref = stringifyEntityRef(entity);
  if (!organisation.has(ref)) {
    return undefined;
  }
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'component') {
    return describeComponent(entity, organisation);
  }
  if (kind === 'capability') {
    const capability = organisation.capability(ref);
    return capability && describeCapability(capability, organisation);
  }
  const team = organisation.team(ref);
  // It may be a grouping, which may describe itself, or a team that is founded later.
  return team && !team.isGrouping
    ? describeTeam(team, organisation)
    : { isTeam: false, teamApis: [...organisation.teamApisOf(ref)] };
}
