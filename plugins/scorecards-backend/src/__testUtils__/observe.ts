import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { ObservedFacts } from '../database/facts/ObservedFacts';

/** What the provider of documentation observed about a component. */
export function observeDocs(
  name: string,
  values: Record<string, FactValue>,
  observedAt = '2026-03-01T08:00:00.000Z',
): ObservedFacts {
  return {
    provider: 'docs',
    entity: `component:default/${name}`,
    observedAt,
    values,
  };
}
