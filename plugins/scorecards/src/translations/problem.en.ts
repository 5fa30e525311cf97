import {
  RULE_SENTENCES,
  SCORECARD_SENTENCES,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  PREDICATE_SENTENCES,
  SCHEMA_SENTENCES,
  SIZE_SENTENCES,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Problems of scorecards, checks and rules; placeholders are written {name}. */
export const problemMessages = {
  problem: {
    ...SCORECARD_SENTENCES,
    ...PREDICATE_SENTENCES,
    ...SCHEMA_SENTENCES,
    ...SIZE_SENTENCES,
    ...RULE_SENTENCES,
  },
} as const;
