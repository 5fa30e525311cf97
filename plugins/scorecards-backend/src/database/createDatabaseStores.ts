import { hideValuesInErrors } from '@kumiki/backend-database';
import { Knex } from 'knex';
import {
  CollectQueue,
  DatabaseCollectQueue,
} from './queues/DatabaseCollectQueue';
import {
  DepartureStore,
  DatabaseDepartureStore,
} from './entities/DatabaseDepartureStore';
import {
  EntityStore,
  DatabaseEntityStore,
} from './entities/DatabaseEntityStore';
import {
  ExemptionStore,
  DatabaseExemptionStore,
} from './entities/DatabaseExemptionStore';
import { FactStore, DatabaseFactStore } from './facts/DatabaseFactStore';
import {
  HistoryStore,
  DatabaseHistoryStore,
} from './history/DatabaseHistoryStore';
import {
  ImportedDaysStore,
  DatabaseImportedDaysStore,
} from './history/DatabaseImportedDaysStore';
import { InputStore, DatabaseInputStore } from './inputs/DatabaseInputStore';
import {
  JudgementStore,
  DatabaseJudgementStore,
} from './results/DatabaseJudgementStore';
import { JudgeQueue, DatabaseJudgeQueue } from './queues/DatabaseJudgeQueue';
import {
  OptOutStore,
  DatabaseOptOutStore,
} from './entities/DatabaseOptOutStore';
import {
  ResultStore,
  DatabaseResultStore,
} from './results/DatabaseResultStore';
import {
  RollupStore,
  DatabaseRollupStore,
} from './history/DatabaseRollupStore';
import {
  ScorecardStore,
  DatabaseScorecardStore,
} from './scorecards/DatabaseScorecardStore';
import {
  SeriesStore,
  DatabaseSeriesStore,
} from './history/DatabaseSeriesStore';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { CheckNamesStore } from './results/CheckNamesStore';
import { Clock } from './DatabaseClock';

/** Everything that is kept, on one database. */
export interface Stores {
  collectQueue: CollectQueue;
  departures: DepartureStore;
  entities: EntityStore;
  exemptions: ExemptionStore;
  facts: FactStore;
  history: HistoryStore;
  importedDays: ImportedDaysStore;
  inputs: InputStore;
  judgements: JudgementStore;
  judgeQueue: JudgeQueue;
  optOuts: OptOutStore;
  results: ResultStore;
  rollups: RollupStore;
  scorecards: ScorecardStore;
  series: SeriesStore;
}

/** Every store, on one database whose migrations have run. */
export function createDatabaseStores(options: {
  database: Knex;
  declarations: FactDeclarations;
  clock?: Clock;
}): Stores {
  const { database, declarations, clock = () => new Date() } = options;
  hideValuesInErrors(database);
  const checkNames = CheckNamesStore.create({ database });
  const entities = DatabaseEntityStore.create({
    database,
    declarations,
    clock,
  });
  return {
    collectQueue: DatabaseCollectQueue.create({ database, clock }),
    departures: DatabaseDepartureStore.create({ database }),
    entities,
    exemptions: DatabaseExemptionStore.create({ database, clock }),
    facts: DatabaseFactStore.create({ database, declarations, clock }),
    history: DatabaseHistoryStore.create({ database }),
    importedDays: DatabaseImportedDaysStore.create({ database }),
    inputs: DatabaseInputStore.create({ database, entities }),
    judgements: DatabaseJudgementStore.create({ database, checkNames }),
    judgeQueue: DatabaseJudgeQueue.create({ database, clock }),
    optOuts: DatabaseOptOutStore.create({ database, clock }),
    results: DatabaseResultStore.create({ database, checkNames }),
    rollups: DatabaseRollupStore.create({ database }),
    scorecards: DatabaseScorecardStore.create({ database, clock }),
    series: DatabaseSeriesStore.create({ database }),
  };
}
