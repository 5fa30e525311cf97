import { Metric } from '../driver/Samples';

type Unit = 'ms' | 'MB' | 'KB' | '1/s' | '';

/** A row of the tables. */
export interface Row {
  /** The letter of what was promised to be measured. */
  letter: string;
  title: string;
  metric: Metric;
  unit: Unit;
  /** Whether more is better. */
  isMoreBetter: boolean;
}

/** Letter, title, metric and unit of each row, in the order of the tables. */
const TABLE: [string, string, Metric, Unit][] = [
  ['a', 'collect facts, all new', 'collectMs', 'ms'],
  ['a', '… until evaluated as well', 'collectJudgedMs', 'ms'],
  ['a', '… CPU until evaluated as well', 'collectCpuMs', 'ms'],
  ['a', '… SQL statements', 'collectStatements', ''],
  ['a', 'collect again, nothing changed', 'recollectMs', 'ms'],
  ['a', 'collect again, 5 % changed', 'changedMs', 'ms'],
  ['b', 'evaluate everything and store', 'judgeMs', 'ms'],
  ['b', '… CPU', 'judgeCpuMs', 'ms'],
  ['b', 'evaluate again, nothing changed', 'againMs', 'ms'],
  ['b', '… CPU', 'againCpuMs', 'ms'],
  ['b', '… rows written', 'againWritten', ''],
  ['c', 'one entity, 1 client, p50', 'entityP50', 'ms'],
  ['c', '… p95', 'entityP95', 'ms'],
  ['c', '… CPU of a request', 'entityCpuMs', 'ms'],
  ['c', '… answer', 'entityBytes', 'KB'],
  ['c', 'one entity, 16 clients, p50', 'entity16P50', 'ms'],
  ['c', '… p95', 'entity16P95', 'ms'],
  ['c', '… requests per second', 'entity16PerSecond', '1/s'],
  ['d', 'a team of 200', 'teamMs', 'ms'],
  ['d', '… answer', 'teamBytes', 'KB'],
  ['d', '… every result of it, scorecard by scorecard', 'teamResultsMs', 'ms'],
  ['e', 'the whole organisation', 'overviewMs', 'ms'],
  ['e', '… answer', 'overviewBytes', 'KB'],
  ['e', '… in one request (Tech Insights, once)', 'oneAnswerMs', 'ms'],
  ['e', '… its answer', 'oneAnswerBytes', 'KB'],
  ['f', 'peak RSS', 'rssMb', 'MB'],
  ['f', '… with everything in one request', 'oneAnswerRssMb', 'MB'],
  ['f', '… before anything is done', 'idleRssMb', 'MB'],
  ['g', 'longest event-loop stall of (b)', 'judgeBlockMs', 'ms'],
  ['g', '… evaluating again', 'againBlockMs', 'ms'],
  ['h', 'SQL statements of (b)', 'judgeStatements', ''],
  ['h', '… evaluating again', 'againStatements', ''],
  ['h', '… of one entity', 'entityStatements', ''],
  ['h', '… of a team of 200', 'teamStatements', ''],
  ['h', '… of the whole organisation', 'overviewStatements', ''],
  ['i', 'database after 10 cycles', 'sizeMb', 'MB'],
  ['i', '… of it facts', 'factsMb', 'MB'],
  ['', 'all verdicts by closures in memory', 'inMemoryMs', 'ms'],
  ['', 'from an empty database until all is evaluated', 'fillMs', 'ms'],
];

/** What is compared. */
export const ROWS: Row[] = TABLE.map(([letter, title, metric, unit]) => ({
  ...{ letter, title, metric, unit },
  isMoreBetter: unit === '1/s',
}));
