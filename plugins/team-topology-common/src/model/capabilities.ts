import { FilterPredicate } from '@backstage/filter-predicates';
import { CAPABILITY_ACCESS, CAPABILITY_VERDICTS } from '../kinds/constants';
import { withDistinctTitles } from '../reading/names';
import { readOnce } from '../reading/readOnce';
import { toFullRef } from '../reading/refs';
import {
  asOneOf,
  asRecord,
  asText,
  asTexts,
  withoutUndefined,
} from '../reading/values';
import { findFilterPredicateProblems } from '../schema/findFilterPredicateProblems';
import { dependenciesOf } from './counts';
import { EntityIndex, IndexedEntity, titleOf } from './EntityIndex';
import { OrgCapability } from './OrgModel';

/** Reads one capability; nothing where it does not say whether it is offered. */
const readCapability = readOnce((entity: IndexedEntity) => {
  const { spec, namespace: defaultNamespace } = entity;
  const verdict = asOneOf(spec.verdict, CAPABILITY_VERDICTS);
  if (!verdict) {
    return undefined;
  }
  return withoutUndefined<OrgCapability>({
    ref: entity.ref,
    title: titleOf(entity),
    description: asText(entity.metadata.description),
    owner: toFullRef(spec.owner, { defaultKind: 'group', defaultNamespace }),
    needs: asTexts(spec.needs),
    verdict,
    access: asOneOf(spec.access, CAPABILITY_ACCESS),
    template: asText(spec.template),
    guide: asText(spec.guide),
    responseTarget: asText(spec.responseTarget),
    reason: asText(spec.reason),
    instead: toFullRef(spec.instead, {
      defaultKind: 'capability',
      defaultNamespace,
    }),
    appliesTo: readPredicate(spec.appliesTo),
  });
});

/** The capabilities with the components that use them, where these are known. */
export function buildCapabilities(
  index: EntityIndex,
  options: { areComponentsKnown: boolean },
): OrgCapability[] {
  const consumers = options.areComponentsKnown
    ? consumersByCapability(index)
    : undefined;
  return withDistinctTitles(
    index.ofKind('capability').flatMap(entity => {
      const capability = readCapability(entity);
      const users = consumers?.get(entity.ref);
      return capability
        ? [{ ...capability, ...(users && { consumers: users }) }]
        : [];
    }),
  );
}

/** What is no filter predicate is expected of nobody, rather than of everybody. */
function readPredicate(value: unknown): FilterPredicate | undefined {
  const isPredicate =
    asRecord(value) !== undefined &&
    findFilterPredicateProblems(value, 'spec.appliesTo').length === 0;
  return isPredicate ? (value as FilterPredicate) : undefined;
}

function consumersByCapability(index: EntityIndex): Map<string, string[]> {
  const consumers = new Map<string, string[]>();
  for (const capability of index.ofKind('capability')) {
    consumers.set(capability.ref, []);
  }
  // Components come sorted by ref, so that each list is sorted, too.
  for (const component of index.ofKind('component')) {
    for (const ref of dependenciesOf(component)) {
      consumers.get(ref)?.push(component.ref);
    }
  }
  return consumers;
}
