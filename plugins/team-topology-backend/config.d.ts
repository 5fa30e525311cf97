import { HumanDuration } from '@backstage/types';

export interface Config {
  teamTopology?: {
    map?: {
      /**
       * How many teams a map draws at most; it says what it leaves out.
       * The default is 120.
       */
      nodeBudget?: number;
      /**
       * How long the backend may take to lay out one map, such as `30s` or
       * `{ minutes: 1 }`, which is the default.
       */
      layoutTimeout?: HumanDuration | string;
    };
  };
}
