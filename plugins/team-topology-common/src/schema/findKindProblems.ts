import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { KumikiKind } from '../kinds/entities';
import { asList, asRecord } from '../reading/values';
import {
  describeKindProblem,
  EntityProblem,
  KindProblem,
} from './EntityProblem';
import {
  findDateOrderProblems,
  findPassedDaysOfInteraction,
  findPassedDaysOfTeamApi,
  findRepetitions,
  findSelfReferences,
  KindContext,
  readRef,
  WritingTime,
  WrittenRef,
} from './fieldRules';
import { findFilterPredicateProblems } from './findFilterPredicateProblems';
import { findFrictionProblems, findFutureFriction } from './frictionRules';

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
 * Days that must not have passed when somebody writes them down, or must have
 * come. For a review of
 * an opt-out there is no such rule: one that has passed makes it overdue, which
 * is how an opt-out is declared that nobody looks after any more.
 */
const writtenDays: Partial<
  Record<KumikiKind, (context: KindContext, time: WritingTime) => KindProblem[]>
> = {
  TeamApi: findPassedDaysOfTeamApi,
  TeamInteraction: (context, time) => [
    ...findPassedDaysOfInteraction(context, time),
    ...findFutureFriction(context, time),
  ],
};

/**
 * When an entity is written; the catalog, which reads it for years, does not ask.
 * @public
 */
export interface WritingOptions {
  /** The day in the organisation, `YYYY-MM-DD`: planned days must not lie before it, and what was noticed not after it. */
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
      ? writtenDays[kind]?.(context, { today: writing.today, before }) ?? []
      : []),
  ].map(problem =>
    'message' in problem ? problem : describeKindProblem(problem),
  );
}

/** Finds what no schema can say about a TeamApi: refs and dates that contradict each other. */
export function findTeamApiProblems({
  spec,
  namespace: defaultNamespace,
}: KindContext): KindProblem[] {
  const group = { defaultKind: 'group', defaultNamespace };
  const self = {
    ref: readRef(spec.team, 'spec.team', group)[0]?.ref,
    what: 'team' as const,
  };
  const inList = (list: string, name: string, kind: string): WrittenRef[] =>
    asList(spec[list]).flatMap((item, index) =>
      readRef(asRecord(item)?.[name], `spec.${list}[${index}].${name}`, {
        defaultKind: kind,
        defaultNamespace,
      }),
    );
  return [
    ...findSelfReferences(readRef(spec.partOf, 'spec.partOf', group), self),
    ...['does', 'doesNot', 'interim'].flatMap(list =>
      findRepetitions(
        inList(list, 'responsibility', 'responsibility'),
        'responsibility',
      ),
    ),
    ...findSelfReferences(inList('doesNot', 'handOffTo', 'group'), self),
    ...findSelfReferences(inList('interim', 'rightfulOwner', 'group'), self),
    ...asList(spec.interim).flatMap((item, index) =>
      findDateOrderProblems(asRecord(item) ?? {}, `spec.interim[${index}]`, [
        'reviewBy',
      ]),
    ),
  ];
}

/**
 * Finds what no schema can say about the spec of a TeamInteraction: its parties,
 * its people and its dates. Forms, actions and the catalog all ask this.
 * @public
 */
export function findTeamInteractionProblems({
  spec,
  namespace: defaultNamespace,
}: Pick<KindContext, 'spec' | 'namespace'>): KindProblem[] {
  const group = { defaultKind: 'group', defaultNamespace };
  const user = { defaultKind: 'user', defaultNamespace };
  const from = readRef(spec.from, 'spec.from', group)[0]?.ref;
  const to = asList(spec.to).flatMap((team, index) =>
    readRef(team, `spec.to[${index}]`, group),
  );
  const people = asList(spec.people).flatMap((person, index) =>
    readRef(asRecord(person)?.user, `spec.people[${index}].user`, user),
  );
  return [
    ...findSelfReferences(to, { ref: from, what: 'team' }),
    ...findRepetitions(to, 'team'),
    ...findDateOrderProblems(spec, 'spec', ['until', 'reviewBy', 'ended']),
    ...findRepetitions(people, 'person'),
    ...findFrictionProblems(spec),
  ];
}
