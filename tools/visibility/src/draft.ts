import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { HiddenKind, markerOf } from './hidden';

const OURS = [
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
  'Scorecard',
];

/** Whatever may stand in a list or a field: what is false or undefined is left out. */
type Draft = JsonValue | undefined | Draft[] | { [key: string]: Draft };

type Annotations = Record<string, string | undefined>;

/** The hidden entity of a kind: its marker stands in everything that can be read of it. */
export function secret(
  kind: HiddenKind,
  spec: { [key: string]: Draft },
  annotations: Annotations = {},
): Entity {
  const marker = markerOf(kind);
  const entity = draft(kind, marker, spec, {
    ...annotations,
    'example.com/note': marker,
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      title: `${marker} title`,
      description: `${marker} description`,
      tags: [marker],
      links: [{ url: `https://example.com/${marker}`, title: marker }],
    },
  };
}

/** An entity that everybody sees. */
export function draft(
  kind: string,
  name: string,
  spec: { [key: string]: Draft },
  annotations: Annotations = {},
): Entity {
  return {
    apiVersion: apiVersionOf(kind),
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: tidy({
        'backstage.io/managed-by-location': locationOf(kind, name),
        'backstage.io/managed-by-origin-location': locationOf(kind, name),
        ...annotations,
      }) as Record<string, string>,
    },
    spec: tidy(spec) as JsonObject,
  };
}

function locationOf(kind: string, name: string): string {
  return `url:https://github.com/acme/organisation/blob/main/${kind}-${name}.yaml`;
}

function apiVersionOf(kind: string): string {
  if (kind === 'Template') {
    return 'scaffolder.backstage.io/v1beta3';
  }
  return OURS.includes(kind) ? 'kumiki.dev/v1alpha1' : 'backstage.io/v1alpha1';
}

/** Without what is false or undefined. */
function tidy(value: Draft): JsonValue | undefined {
  if (value === false || value === undefined) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      const tidied = tidy(item);
      return tidied === undefined ? [] : [tidied];
    });
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const tidied = tidy(item);
        return tidied === undefined ? [] : [[key, tidied]];
      }),
    );
  }
  return value;
}
