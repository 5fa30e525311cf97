import { Metric } from '../driver/Samples';

/** A row of the tables. */
export interface Row {
  /** The letter of what was promised to be measured. */
  letter: string;
  title: string;
  metric: Metric;
  unit: 'ms' | 'MB' | 'KB' | '1/s' | '';
  /** Whether more is better. */
  isMoreBetter?: boolean;
}

/** What is compared, in the order of the tables. */
export const ROWS: Row[] = [
  {
    letter: 'a',
    title: 'collect facts, all new',
    metric: 'collectMs',
    unit: 'ms',
  },
  {
    letter: 'a',
    title: '… until judged as well',
    metric: 'collectJudgedMs',
    unit: 'ms',
  },
  {
    letter: 'a',
    title: '… CPU until judged as well',
    metric: 'collectCpuMs',
    unit: 'ms',
  },
  {
    letter: 'a',
    title: '… SQL statements',
    metric: 'collectStatements',
    unit: '',
  },
  {
    letter: 'a',
    title: 'collect again, nothing changed',
    metric: 'recollectMs',
    unit: 'ms',
  },
  {
    letter: 'a',
    title: 'collect again, 5 % changed',
    metric: 'changedMs',
    unit: 'ms',
  },
  {
    letter: 'b',
    title: 'judge everything and store',
    metric: 'judgeMs',
    unit: 'ms',
  },
  { letter: 'b', title: '… CPU', metric: 'judgeCpuMs', unit: 'ms' },
  {
    letter: 'b',
    title: 'judge again, nothing changed',
    metric: 'againMs',
    unit: 'ms',
  },
  { letter: 'b', title: '… CPU', metric: 'againCpuMs', unit: 'ms' },
  { letter: 'b', title: '… rows written', metric: 'againWritten', unit: '' },
  {
    letter: 'c',
    title: 'one entity, 1 client, p50',
    metric: 'entityP50',
    unit: 'ms',
  },
  { letter: 'c', title: '… p95', metric: 'entityP95', unit: 'ms' },
  {
    letter: 'c',
    title: '… CPU of a request',
    metric: 'entityCpuMs',
    unit: 'ms',
  },
  { letter: 'c', title: '… answer', metric: 'entityBytes', unit: 'KB' },
  {
    letter: 'c',
    title: 'one entity, 16 clients, p50',
    metric: 'entity16P50',
    unit: 'ms',
  },
  { letter: 'c', title: '… p95', metric: 'entity16P95', unit: 'ms' },
  {
    letter: 'c',
    title: '… requests per second',
    metric: 'entity16PerSecond',
    unit: '1/s',
    isMoreBetter: true,
  },
  { letter: 'd', title: 'a team of 200', metric: 'teamMs', unit: 'ms' },
  { letter: 'd', title: '… answer', metric: 'teamBytes', unit: 'KB' },
  {
    letter: 'd',
    title: '… every result of it, scorecard by scorecard',
    metric: 'teamResultsMs',
    unit: 'ms',
  },
  {
    letter: 'e',
    title: 'the whole organisation',
    metric: 'overviewMs',
    unit: 'ms',
  },
  { letter: 'e', title: '… answer', metric: 'overviewBytes', unit: 'KB' },
  {
    letter: 'e',
    title: '… in one request (Tech Insights, once)',
    metric: 'oneAnswerMs',
    unit: 'ms',
  },
  { letter: 'e', title: '… its answer', metric: 'oneAnswerBytes', unit: 'KB' },
  { letter: 'f', title: 'peak RSS', metric: 'rssMb', unit: 'MB' },
  {
    letter: 'f',
    title: '… with everything in one request',
    metric: 'oneAnswerRssMb',
    unit: 'MB',
  },
  {
    letter: 'f',
    title: '… before anything is done',
    metric: 'idleRssMb',
    unit: 'MB',
  },
  {
    letter: 'g',
    title: 'longest event-loop stall of (b)',
    metric: 'judgeBlockMs',
    unit: 'ms',
  },
  { letter: 'g', title: '… judging again', metric: 'againBlockMs', unit: 'ms' },
  {
    letter: 'h',
    title: 'SQL statements of (b)',
    metric: 'judgeStatements',
    unit: '',
  },
  {
    letter: 'h',
    title: '… judging again',
    metric: 'againStatements',
    unit: '',
  },
  {
    letter: 'h',
    title: '… of one entity',
    metric: 'entityStatements',
    unit: '',
  },
  {
    letter: 'h',
    title: '… of a team of 200',
    metric: 'teamStatements',
    unit: '',
  },
  {
    letter: 'h',
    title: '… of the whole organisation',
    metric: 'overviewStatements',
    unit: '',
  },
  {
    letter: 'i',
    title: 'database after 10 cycles',
    metric: 'sizeMb',
    unit: 'MB',
  },
  { letter: 'i', title: '… of it facts', metric: 'factsMb', unit: 'MB' },
  {
    letter: '',
    title: 'all verdicts by closures in memory',
    metric: 'inMemoryMs',
    unit: 'ms',
  },
  {
    letter: '',
    title: 'from an empty database until all is judged',
    metric: 'fillMs',
    unit: 'ms',
  },
];
