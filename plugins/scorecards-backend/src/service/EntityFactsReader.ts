import { NotFoundError } from '@backstage/errors';
import { EntityFactsReport } from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../collect/FactDeclarations';
import { Clock } from '../database/Clock';
import { Stores } from '../database/Stores';
import { Caller } from '@kumiki/backend-audit';
import { describeFacts } from './describeFacts';
import { listNamedRefs, ReaderSight } from './ReaderSight';
import { ViewReader } from './ViewReader';

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
