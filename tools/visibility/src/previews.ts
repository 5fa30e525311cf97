import { JsonObject } from '@backstage/types';

/** A scorecard that nobody has, and a change of one that is in the catalog. */
export function previews(): JsonObject[] {
  return [
    previewed('new', 'size(facts.teamTopology.goldenPathsMissing) >= 0'),
    previewed('paths', "facts.catalog.lifecycle != 'x'"),
  ];
}

/** What a preview with one rule is asked for. */
export function previewed(
  name: string,
  rule: string,
  check: JsonObject = {},
): JsonObject {
  return {
    scorecard: {
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'Scorecard',
      metadata: { name },
      spec: {
        owner: 'sre',
        lifecycle: 'active',
        appliesTo: { kind: { $in: ['Component', 'Group', 'Capability'] } },
        levels: [{ id: 'bronze' }],
        checks: [{ id: 'asked', level: 'bronze', rule, ...check }],
      },
    },
  };
}
