import { asList, asRecord } from '../reading/values';
import { findDateOrderProblems } from './findDateOrderProblems';
import { findRepetitions } from './findRepetitions';
import { findSelfReferences } from './findSelfReferences';
import { KindContext } from './KindContext';
import { KindProblem } from './KindProblem';
import { readRef, WrittenRef } from './WrittenRef';

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
