import { NotFoundError } from '@backstage/errors';
import {
  EntityFacts,
  EntityTrend,
  FactVisibility,
  TrendRange,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../../collect/FactDeclarations';
import { Clock } from '../../database/Clock';
import { Stores } from '../../database/Stores';
import { Caller } from '@kumiki/backend-audit';
import { describeLevels, describeSeries } from './describeTrend';
import { demoDays } from './demoDays';
import { parseRange } from './parseRange';
import { ReaderSight } from '../ReaderSight';
import { View } from '../View';
import { ViewReader } from '../ViewReader';

const MAX_TRANSITIONS = 500;

/** What it takes to read the history of an entity. */
export interface EntityTrendReaderOptions {
  calendar: Calendar;
  clock: Clock;
  declarations: FactDeclarations;
  stores: Pick<
    Stores,
    'demoImports' | 'entities' | 'facts' | 'history' | 'series'
  >;
  views: ViewReader;
}

/** Reads how one entity changed. */
export class EntityTrendReader {
  readonly #options: EntityTrendReaderOptions;

  static create(options: EntityTrendReaderOptions) {
    return new EntityTrendReader(options);
  }

  private constructor(options: EntityTrendReaderOptions) {
    this.#options = options;
  }

  async getEntityTrend(
    ref: string,
    request: TrendRange,
    caller: Caller,
  ): Promise<EntityTrend> {
    const { calendar, clock, declarations, stores } = this.#options;
    const today = calendar.dayAt(clock());
    const { from, to } = parseRange(request, today);
    const { view, withheld } = await this.#look(ref, caller);
    const query = {
      entity: ref,
      from: calendar.startOf(from).toISOString(),
      // Nothing changes in the future, which may have no end that can be written.
      before: calendar.endOf(to > today ? today : to).toISOString(),
      scorecards: view.shown(request.scorecard).map(it => it.ref),
    };
    const [transitions, levelChanges, series, demoImport] = await Promise.all([
      stores.history.listTransitions({ ...query, limit: MAX_TRANSITIONS + 1 }),
      stores.history.listLevelChanges(query),
      stores.series.readSeries({ entity: ref, from, to }),
      stores.demoImports.read(),
    ]);
    return {
      entity: ref,
      from,
      to,
      demo: demoDays(demoImport, { from, to }),
      transitions: transitions.slice(0, MAX_TRANSITIONS).map(it => ({
        at: it.at,
        scorecard: it.scorecard,
        check: it.check,
        from: it.from,
        to: it.to,
      })),
      truncated: transitions.length > MAX_TRANSITIONS,
      levels: describeLevels(levelChanges, query.from),
      facts: describeSeries(series, declarations.all, withheld),
    };
  }

  /** What the caller sees; the facts are read only where that depends on the caller. */
  async #look(
    ref: string,
    caller: Caller,
  ): Promise<{ view: View; withheld: WithheldFacts }> {
    const { declarations, stores, views } = this.#options;
    const reading = stores.entities.getEntities([ref]);
    const facts: EntityFacts[] = [];
    const [view, [stored]] = await Promise.all([
      views.readViewOf([ref], caller, async () => {
        facts.push(...(await stores.facts.readFacts([ref])));
        const [entity] = await reading;
        return entity
          ? FactVisibility.create(declarations.all).listRefs({
              entity: entity.entity,
              facts,
            })
          : [];
      }),
      reading,
    ]);
    if (!stored || !view.visibility.sees(ref)) {
      throw new NotFoundError(`No entity '${ref}'`);
    }
    const sight = ReaderSight.create({
      declarations: declarations.all,
      visibility: view.visibility,
    });
    return {
      view,
      withheld: sight.withheldFrom({ entity: stored.entity, facts }),
    };
  }
}
