import { NotFoundError } from '@backstage/errors';
import { EntityFactsReport } from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../collect/FactDeclarations';
import { Clock } from '../database/Clock';
import { Stores } from '../database/Stores';
import { Caller } from './Caller';
import { describeFacts } from './describeFacts';
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
    const { visibility } = await views.readViewOf([ref], caller);
    const [input] = visibility.sees(ref)
      ? await stores.inputs.readInputs([ref])
      : [];
    if (!input) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const providers = declarations.all.flatMap(declaration => {
      const facts = input.facts.find(it => it.provider === declaration.id);
      return facts || entityFilter(declaration.appliesTo)(input.entity)
        ? [describeFacts(declaration, facts, clock())]
        : [];
    });
    return { entity: ref, providers };
  }
}
