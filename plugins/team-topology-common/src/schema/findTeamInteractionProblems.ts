import { asList, asRecord } from '../reading/values';
import { findDateOrderProblems } from './findDateOrderProblems';
import { findRepetitions } from './findRepetitions';
import { findSelfReferences } from './findSelfReferences';
import { KindContext } from './KindContext';
import { KindProblem } from './KindProblem';
import { readRef } from './WrittenRef';

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
  ];
}
