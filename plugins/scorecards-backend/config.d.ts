import { HumanDuration } from '@backstage/types';

export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
  scorecards?: {
    /** The backend's own copy of the catalog. */
    catalog?: {
      /** How often the whole catalog is compared with the copy. The default is 5 minutes. */
      frequency?: HumanDuration | string;
    };
    /** Asking fact providers. A provider may have a schedule of its own. */
    collect?: {
      /** How often a provider is called for every entity. The default is one hour. */
      frequency?: HumanDuration | string;
      /** How many entities a provider is called for at once. The default is 100. */
      batchSize?: number;
      /** How long a provider may take for one batch. The default is one minute. */
      timeout?: HumanDuration | string;
    };
    /**
     * The subjects that may push facts, by provider id. Nobody else may, whatever permissions they
     * have; the subjects need the permission `scorecards.facts.write` as well.
     */
    push?: {
      [provider: string]: {
        /**
         * Subjects: `external:<subject>` for a token of `backend.auth.externalAccess`,
         * `plugin:<id>` for a backend plugin, `user:<namespace>/<name>` for a person.
         */
        allow: string[];
      };
    };
    /** Evaluating entities. */
    judge?: {
      /** How many entities are evaluated and stored at once. The default is 500. */
      batchSize?: number;
      /**
       * How many batches a process works on side by side; each takes a database connection while
       * it reads and stores. The default is 2: more of them take memory and save no time, since
       * one evaluates while the other waits for the database.
       */
      concurrency?: number;
    };
    /** Refreshing single entities while somebody waits. */
    refresh?: {
      /**
       * For how long a refresh of an entity is good enough for whoever asks for another one, who
       * gets what there is. The default is 10 seconds.
       */
      minimumAge?: HumanDuration | string;
      /**
       * How many entities a process refreshes at once. Up to 100 others wait; above, requests are
       * answered with 503. The default is 4.
       */
      concurrency?: number;
    };
    /** How long data is kept. Current data is always kept. */
    retention?: {
      /** Changes of checks and levels. The default is 400 days. */
      transitions?: HumanDuration | string;
      /** Daily counts by team. The default is 730 days. */
      rollups?: HumanDuration | string;
      /** Daily values of facts. The default is 180 days. */
      series?: HumanDuration | string;
    };
  };
}
