import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { asRecord } from '../reading/values';
import { EntityProblem } from './EntityProblem';
import { findDateOrderProblems } from './findDateOrderProblems';
import { findFilterPredicateProblems } from './findFilterPredicateProblems';
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
 * Finds what is wrong in an entity beyond its JSON Schema: dates in the wrong
 * order, a team that works with itself, a ref that is named twice, a filter
 * predicate that means nothing. A field that the schema refuses is passed over,
 * so that nothing is reported twice and no entity makes this fail.
 * @public
 */
export function findKindProblems(
  kind: KumikiKind,
  entity: Entity,
): EntityProblem[] {
  const { name, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  return finders[kind]({
    ref: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
    namespace,
    spec: asRecord(entity.spec) ?? {},
  }).map(problem =>
    'message' in problem ? problem : describeKindProblem(problem),
  );
}
