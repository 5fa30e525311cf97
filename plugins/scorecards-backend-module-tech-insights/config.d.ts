import { HumanDuration } from '@backstage/types';

export interface Config {
  scorecards?: {
    providers?: {
      techInsights?: {
        /**
         * The fact retrievers of Tech Insights whose facts are read. The default is all of them,
         * each with a name of its own.
         */
        retrievers?: Array<{
          /** The id of the fact retriever in Tech Insights. */
          id: string;
          /**
           * camelCase; the facts are read as `facts.<provider>.<name>`. The default is made from the
           * id: `techInsightsEntityMetadata` from `entityMetadataFactRetriever`.
           */
          provider?: string;
          /** How long its facts are valid, as an ISO 8601 duration. The default is that of all. */
          maxAge?: string;
          /**
           * The entities that it has facts about, as a filter predicate. The default is its
           * `entityFilter` in Tech Insights.
           */
          appliesTo?: { [path: string]: unknown };
        }>;
        /**
         * How long facts are valid after Tech Insights has retrieved them, as an ISO 8601 duration. The
         * default is `P2D`: fact retrievers run once a day by default.
         */
        maxAge?: string;
        /**
         * How often Tech Insights is queried for every entity. The default is that of all
         * providers, `scorecards.collect.frequency`.
         */
        frequency?: HumanDuration | string;
        /** How long 100 entities may take. The default is 2 minutes. */
        timeout?: HumanDuration | string;
        /** How many requests are sent at the same time, from 1 to 20. The default is 4. */
        concurrency?: number;
        /**
         * How long the backend waits at its start for Tech Insights to list its facts, before it uses
         * the list of last time. The default is 15 seconds.
         */
        startTimeout?: HumanDuration | string;
      };
    };
  };
}
