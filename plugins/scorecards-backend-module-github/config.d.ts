import { HumanDuration } from '@backstage/types';

export interface Config {
  scorecards?: {
    providers?: {
      github?: {
        /**
         * How often GitHub is asked about every repository. The default is that
         * of all providers, `scorecards.collect.frequency`.
         */
        frequency?: HumanDuration | string;
        /** How long 50 repositories may take. The default is 5 minutes. */
        timeout?: HumanDuration | string;
      };
    };
  };
}
