import { CollectQueue } from './CollectQueue';
import { DemoImportStore } from './DemoImportStore';
import { DepartureStore } from './DepartureStore';
import { EntityStore } from './EntityStore';
import { ExemptionStore } from './ExemptionStore';
import { FactStore } from './FactStore';
import { HistoryStore } from './HistoryStore';
import { InputStore } from './InputStore';
import { JudgementStore } from './JudgementStore';
import { JudgeQueue } from './JudgeQueue';
import { OptOutStore } from './OptOutStore';
import { ResultStore } from './ResultStore';
import { RollupStore } from './RollupStore';
import { ScorecardStore } from './ScorecardStore';
import { SeriesStore } from './SeriesStore';

/** Everything that is kept, on one database. */
export interface Stores {
  collectQueue: CollectQueue;
  departures: DepartureStore;
  demoImports: DemoImportStore;
  entities: EntityStore;
  exemptions: ExemptionStore;
  facts: FactStore;
  history: HistoryStore;
  inputs: InputStore;
  judgements: JudgementStore;
  judgeQueue: JudgeQueue;
  optOuts: OptOutStore;
  results: ResultStore;
  rollups: RollupStore;
  scorecards: ScorecardStore;
  series: SeriesStore;
}
