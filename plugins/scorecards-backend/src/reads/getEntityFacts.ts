import { NotFoundError } from '@backstage/errors';
import {
  EntityFactsReport,
  EntityFacts,
  EntityProviderFacts,
  FactProviderDeclaration,
  isoDurationToMilliseconds,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { Caller } from '@kumiki/backend-audit';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Clock } from '../database/DatabaseClock';
import { Stores } from '../database/createDatabaseStores';
import { listNamedRefs, ReaderSight } from '../view/ReaderSight';
import { ViewReader } from '../view/ViewReader';

/** What it takes to read facts. */
export interface EntityFactsReaderOptions {
  clock: Clock;
  declarations: FactDeclarations;
  stores: Pick<Stores, 'inputs'>;
  views: ViewReader;
}

/** Reads what the providers know about one entity. */
export class EntityFactsReader {
  readonly #options: EntityFactsReaderOptions;

  static create(options: EntityFactsReaderOptions) {
    return new EntityFactsReader(options);
  }

  private constructor(options: EntityFactsReaderOptions) {
    this.#options = options;
  }

  async getEntityFacts(
    ref: string,
    caller: Caller,
  ): Promise<EntityFactsReport> {
    const { clock, declarations, stores, views } = this.#options;
    const reading = stores.inputs.readInputs([ref]);
    const [{ visibility }, [input]] = await Promise.all([
      views.readViewOf([ref], caller, async () =>
        (await reading).flatMap(it => [...listNamedRefs(it, declarations.all)]),
      ),
      reading,
    ]);
    if (!input || !visibility.sees(ref)) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const withheld = ReaderSight.create({
      declarations: declarations.all,
      visibility,
    }).withheldFrom(input);
    const providers = declarations.all.flatMap(declaration => {
      const facts = input.facts.find(it => it.provider === declaration.id);
      return facts || entityFilter(declaration.appliesTo)(input.entity)
        ? [describeFacts(declaration, { known: facts, now: clock(), withheld })]
        : [];
    });
    return { entity: ref, providers };
  }
}

/** What a provider knows about an entity: each declared fact, its age and what failed. */
export function describeFacts(
  declaration: FactProviderDeclaration,
  options: {
    known: EntityFacts | undefined;
    now: Date;
    withheld: WithheldFacts;
  },
): EntityProviderFacts {
  const { known, now, withheld } = options;
  const { id, title, maxAge } = declaration;
  const { observedAt } = known ?? {};
  const pushedBy = known && withheld.pusherOf(known);
  const error = known && withheld.failureOf(known);
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : Number.NaN;
  const ageMs = Number.isFinite(age) ? Math.max(0, age) : undefined;
  const limit = isoDurationToMilliseconds(maxAge) ?? 0;
  const stale = ageMs !== undefined && ageMs > limit;
  return {
    provider: id,
    title,
    observedAt,
    ageMs,
    stale,
    pushedBy,
    error,
    facts: declaration.facts.map(({ name, type, unit, description }) => ({
      name: `facts.${id}.${name}`,
      type,
      unit,
      description,
      ...(withheld.has(id, name)
        ? { withheld: true }
        : { value: known?.values[name] }),
      observedAt,
      ageMs,
      stale,
      pushedBy,
      error,
    })),
  };
}
