import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { asRecord } from '../reading/values';
import { EntityProblem } from './EntityProblem';
import { findDateOrderProblems } from './findDateOrderProblems';
import { findFilterPredicateProblems } from './findFilterPredicateProblems';
import {
  findPassedDaysOfInteraction,
  findPassedDaysOfTeamApi,
  WritingTime,
} from './findPassedDays';
import { findSelfReferences } from './findSelfReferences';
import { findTeamApiProblems } from './findTeamApiProblems';
import { findTeamInteractionProblems } from './findTeamInteractionProblems';
import { KindContext } from './KindContext';
import { describeKindProblem, KindProblem } from './KindProblem';
import { KumikiKind } from '../kinds/KumikiKind';
import { readRef } from './WrittenRef';

const finders: Record<
  KumikiKind,
  (context: KindContext) => (KindProblem | EntityProblem)[]
> = {
  Capability: ({ ref, namespace: defaultNamespace, spec }) => [
    ...findSelfReferences(
      readRef(spec.instead, 'spec.instead', {
        defaultKind: 'capability',
        defaultNamespace,
      }),
      { ref, what: 'capability' },
    ),
    // What is no object at all is told by the schema.
    ...(asRecord(spec.appliesTo)
      ? findFilterPredicateProblems(spec.appliesTo, 'spec.appliesTo')
      : []),
  ],
  OptOut: ({ spec }) => findDateOrderProblems(spec, 'spec', ['reviewBy']),
  Responsibility: ({ ref, namespace: defaultNamespace, spec }) =>
    findSelfReferences(
      readRef(spec.parent, 'spec.parent', {
        defaultKind: 'responsibility',
        defaultNamespace,
      }),
      { ref, what: 'responsibility' },
    ),
  TeamApi: findTeamApiProblems,
  TeamInteraction: findTeamInteractionProblems,
};

/**
 * Days that must not have passed when somebody writes them down. For a review of
 * an opt-out there is no such rule: one that has passed makes it overdue, which
 * is how an opt-out is declared that nobody looks after any more.
 */
const passedDays: Partial<
  Record<KumikiKind, (context: KindContext, time: WritingTime) => KindProblem[]>
> = {
  TeamApi: findPassedDaysOfTeamApi,
  TeamInteraction: findPassedDaysOfInteraction,
};

/**
 * When an entity is written; the catalog, which reads it for years, does not ask.
 * @public
 */
export interface WritingOptions {
  /** The day in the organisation, `YYYY-MM-DD`: planned days must not lie before it. */
  today: string;
  /** The entity as it was; what was in it may stay. */
  before?: Entity;
}

/**
 * Finds what is wrong in an entity beyond its JSON Schema: dates in the wrong
 * order, a team that works with itself, a ref that is named twice, a filter
 * predicate that means nothing. A field that the schema refuses is passed over,
 * so that nothing is reported twice and no entity makes this fail.
 *
 * @param writing - for an entity that somebody is writing right now
 * @public
 */
export function findKindProblems(
  kind: KumikiKind,
  entity: Entity,
  writing?: WritingOptions,
): EntityProblem[] {
  const { name, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const context: KindContext = {
    ref: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
    namespace,
    spec: asRecord(entity.spec) ?? {},
  };
  const before = asRecord(writing?.before?.spec);
  return [
    ...finders[kind](context),
    ...(writing
      ? passedDays[kind]?.(context, { today: writing.today, before }) ?? []
      : []),
  ].map(problem =>
    'message' in problem ? problem : describeKindProblem(problem),
  );
}
