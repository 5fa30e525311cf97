import { Sizes, SystemName } from '../systems/Protocol';
import { Spread, spreadOf } from './statistics';

/** What is measured; milliseconds, bytes, MB and counts. */
export type Metric =
  | 'fillMs'
  | 'collectMs'
  | 'collectJudgedMs'
  | 'collectCpuMs'
  | 'collectStatements'
  | 'recollectMs'
  | 'changedMs'
  | 'judgeMs'
  | 'judgeCpuMs'
  | 'judgeBlockMs'
  | 'judgeStatements'
  | 'againMs'
  | 'againCpuMs'
  | 'againBlockMs'
  | 'againStatements'
  | 'againWritten'
  | 'inMemoryMs'
  | 'entityP50'
  | 'entityP95'
  | 'entityPerSecond'
  | 'entity16P50'
  | 'entity16P95'
  | 'entity16PerSecond'
  | 'entityCpuMs'
  | 'entityStatements'
  | 'entityBytes'
  | 'teamMs'
  | 'teamStatements'
  | 'teamBytes'
  | 'teamResultsMs'
  | 'overviewMs'
  | 'overviewStatements'
  | 'overviewBytes'
  | 'oneAnswerMs'
  | 'oneAnswerBytes'
  | 'oneAnswerRssMb'
  | 'idleRssMb'
  | 'rssMb'
  | 'sizeMb'
  | 'factsMb';

/** Everything that was measured of one configuration. */
export class Samples {
  /** What the databases consist of after ten cycles. */
  readonly sizes = new Map<SystemName, Sizes>();
  readonly #values = new Map<string, number[]>();

  static create() {
    return new Samples();
  }

  private constructor() {}

  add(system: SystemName, values: Partial<Record<Metric, number>>): void {
    for (const [metric, value] of Object.entries(values)) {
      const key = `${system} ${metric}`;
      this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
    }
  }

  /** Absent where it was not measured. */
  of(system: SystemName, metric: Metric): Spread | undefined {
    return spreadOf(this.#values.get(`${system} ${metric}`) ?? []);
  }
}
