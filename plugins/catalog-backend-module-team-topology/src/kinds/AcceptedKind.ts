import { KUMIKI_KINDS } from '@kumiki/backstage-plugin-team-topology-common';

/** Every kind that this module brings to the catalog. */
export const ACCEPTED_KINDS = [...KUMIKI_KINDS, 'Scorecard'] as const;

/** One of the kinds that this module brings to the catalog. */
export type AcceptedKind = (typeof ACCEPTED_KINDS)[number];
