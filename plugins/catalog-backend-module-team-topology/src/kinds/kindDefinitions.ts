import { scorecardSchema } from '@kumiki/backstage-plugin-scorecards-common';
import {
  findKindProblems,
  KUMIKI_KINDS,
  kumikiSchemas,
  relationsOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { AcceptedKind } from './AcceptedKind';
import { findScorecardEntityProblems } from './findScorecardEntityProblems';
import { KindDefinition } from './KindDefinition';
import { scorecardRelations } from './scorecardRelations';

/** What the catalog has to know about every kind. */
export const kindDefinitions: ReadonlyMap<AcceptedKind, KindDefinition> =
  new Map<AcceptedKind, KindDefinition>([
    ...KUMIKI_KINDS.map((kind): [AcceptedKind, KindDefinition] => [
      kind,
      {
        schema: kumikiSchemas[kind],
        findProblems: entity => findKindProblems(kind, entity),
        relationsOf: (entity, options) => relationsOf(kind, entity, options),
      },
    ]),
    [
      'Scorecard',
      {
        schema: scorecardSchema,
        findProblems: findScorecardEntityProblems,
        relationsOf: scorecardRelations,
      },
    ],
  ]);
