import { HumanDuration } from '@backstage/types';

export interface Config {
  scorecards?: {
    providers?: {
      github?: {
        /**
         * Entities that may name, in `github.com/project-slug`, a repository other than the one
         * that they were read from. Patterns are `owner/name` or `owner/*` on github.com,
         * `host/owner/name` or `host/owner/*` elsewhere. The default is that none may.
         */
        allowAnnotation?: Array<{
          /** The repositories that entities are declared in; every location where absent. */
          from?: string[];
          /** The repositories that they may name. */
          repositories: string[];
        }>;
        /**
         * How often GitHub is queried for every repository. The default is that
         * of all providers, `scorecards.collect.frequency`.
         */
        frequency?: HumanDuration | string;
        /** How long 50 repositories may take, with pauses for rate limits. The default is 5 minutes. */
        timeout?: HumanDuration | string;
      };
    };
  };
}
