import {
  FactObservation,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CollectedFacts } from './FactProvider';

/**
 * What all modules have declared.
 * @public
 */
export interface DeclaredFacts {
  /** Of providers that are called. */
  collected: readonly FactProviderDeclaration[];
  /** Of external systems. */
  pushed: readonly FactProviderDeclaration[];
}

/**
 * Answers of one provider, each about another entity.
 * @public
 */
export interface ProviderAnswers {
  /** The id of the provider. */
  provider: string;
  answers: CollectedFacts[];
}

/**
 * Days of a history, the last one included. Each is written `YYYY-MM-DD`.
 * @public
 */
export interface ImportedDays {
  firstDay: string;
  lastDay: string;
  /** The first day that is still to be imported; absent when all are. */
  nextDay?: string;
}

/**
 * A day that is imported. What is stored here is dated `at`.
 * @public
 */
export interface ImportedDay {
  /** Written `YYYY-MM-DD`. */
  readonly day: string;
  /** Noon of that day, or now where that is earlier. */
  readonly at: Date;

  /** Checks answers of a provider like those that it gives itself, and stores them. */
  storeCollected(answers: ProviderAnswers): Promise<void>;

  /**
   * Checks facts like those that external systems push, and stores them. Nobody
   * needs to be allowed to push them.
   * @throws InputError that names the first one that is wrong; none is stored then
   */
  pushFacts(observations: readonly FactObservation[]): Promise<void>;

  /** Grants an exemption from a check. */
  grantExemption(exemption: {
    /** The full ref of the entity. */
    entity: string;
    /** The full ref of the scorecard. */
    scorecard: string;
    /** The id of the check. */
    check: string;
    reason: string;
    /** The full ref of the person who grants it. */
    grantedBy: string;
    /** The day on which it no longer holds; absent where it does not end. */
    until?: string;
  }): Promise<void>;
}

/**
 * What a preparation works with.
 * @public
 */
export interface PreparationContext {
  /** The days of the organisation. */
  readonly calendar: Calendar;

  /** Tells the time, which is the same for all replicas. */
  now(): Date;

  /** The full refs of everything that has been read from the catalog. */
  readRefs(): Promise<{
    entities: ReadonlySet<string>;
    scorecards: ReadonlySet<string>;
  }>;

  /** Asks for the catalog to be read again, soon. */
  requestSweep(): Promise<void>;

  /**
   * Calls every provider once for every entity, in batches, and stores nothing.
   * Where a provider fails, so do its answers.
   */
  collect(options: {
    /** How long a batch may take, where the configuration does not say less. */
    timeoutMs: number;
  }): AsyncIterable<ProviderAnswers>;

  /** The days that this preparation has planned; absent before. */
  readImportedDays(): Promise<ImportedDays | undefined>;

  /**
   * Plans to import days, once over all replicas and starts.
   * @returns false where there is a history already, which stays as it is
   */
  planDays(period: { firstDay: string; lastDay: string }): Promise<boolean>;

  /**
   * Imports the planned days, one after the other: `fill` stores what happened
   * on a day, then every entity that is due is evaluated and the day is counted.
   * Nobody is notified of what changed. An interrupted import continues with the
   * day at which it was, which is filled again.
   *
   * @returns false while another replica imports them; to be tried again then
   */
  importDays(fill: (day: ImportedDay) => Promise<void>): Promise<boolean>;
}

/**
 * Something to be done before the backend collects and evaluates for the first
 * time. It runs at every start and in every replica, so it looks whether it is
 * done already. Meanwhile the backend answers requests.
 * @public
 */
export interface Preparation {
  /** Unique among preparations; never changes, since the database knows it. */
  readonly id: string;

  /** Pushed facts that are declared unless a module declares the same provider. */
  readonly pushedFacts?: readonly FactProviderDeclaration[];

  /** Called once when everything is declared. What it throws keeps the backend from starting. */
  check?(declared: DeclaredFacts): void;

  /**
   * True when it is done. Otherwise, and where it throws, it is called again
   * after some seconds.
   *
   * @param signal - aborts when the backend stops
   */
  run(context: PreparationContext, signal: AbortSignal): Promise<boolean>;
}
