import { Entity } from '@backstage/catalog-model';
import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { parse, stringify } from 'yaml';

/** A scorecard as its owner writes it, without what the catalog adds. */
export function scorecardYaml(entity: Entity): string {
  const { apiVersion, kind, metadata, spec } = entity;
  const { uid: _, etag: __, annotations, ...written } = metadata;
  const own = Object.entries(annotations ?? {}).filter(
    ([name]) => !name.startsWith('backstage.io/'),
  );
  return stringify({
    apiVersion,
    kind,
    metadata: {
      ...written,
      ...(own.length > 0 && { annotations: Object.fromEntries(own) }),
    },
    spec,
  });
}

/**
 * Parses the text of the editor. Whether it is a valid scorecard is for the backend
 * to say; here it is enough that it claims to be one.
 */
export function parseScorecardYaml(text: string): {
  scorecard?: ScorecardEntity;
  /** The syntax error of the YAML, where that is the problem. */
  message?: string;
} {
  try {
    const value: unknown = parse(text);
    return isScorecard(value) ? { scorecard: value } : {};
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function isScorecard(value: unknown): value is ScorecardEntity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'Scorecard'
  );
}
