import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';

/** Facts of which some may not be told. */
export type PartialFacts = Record<string, FactValue | undefined>;
