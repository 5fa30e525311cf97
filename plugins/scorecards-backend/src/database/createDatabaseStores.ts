import { hideValuesInErrors } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { FactDeclarations } from '../collect/FactDeclarations';
import { CheckNamesStore } from './CheckNamesStore';
import { Clock } from './Clock';
import { DatabaseCollectQueue } from './DatabaseCollectQueue';
import { DatabaseDemoImportStore } from './DatabaseDemoImportStore';
import { DatabaseDepartureStore } from './DatabaseDepartureStore';
import { DatabaseEntityStore } from './DatabaseEntityStore';
import { DatabaseExemptionStore } from './DatabaseExemptionStore';
import { DatabaseFactStore } from './DatabaseFactStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { DatabaseInputStore } from './DatabaseInputStore';
import { DatabaseJudgementStore } from './DatabaseJudgementStore';
import { DatabaseJudgeQueue } from './DatabaseJudgeQueue';
import { DatabaseOptOutStore } from './DatabaseOptOutStore';
import { DatabaseResultStore } from './DatabaseResultStore';
import { DatabaseRollupStore } from './DatabaseRollupStore';
import { DatabaseScorecardStore } from './DatabaseScorecardStore';
import { DatabaseSeriesStore } from './DatabaseSeriesStore';
import { Stores } from './Stores';

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
    demoImports: DatabaseDemoImportStore.create({ database }),
    entities,
    exemptions: DatabaseExemptionStore.create({ database, clock }),
    facts: DatabaseFactStore.create({ database, declarations, clock }),
    history: DatabaseHistoryStore.create({ database }),
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
