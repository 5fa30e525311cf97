import { Entity } from '@backstage/catalog-model';

/** An object of which nothing is sure. */
export type UnknownFields = Record<string, unknown>;

/** A Scorecard of which nothing is sure but the shape. */
export interface WrittenScorecard {
  spec: UnknownFields;
  levels: unknown[];
  levelIds: unknown[];
  checks: UnknownFields[];
}

/** Reads the parts of a scorecard, whatever somebody wrote. */
export function readScorecard(entity: Entity): WrittenScorecard {
  const spec = asFields(entity.spec);
  const levels = asList(spec.levels);
  return {
    spec,
    levels,
    levelIds: levels.map(level => asFields(level).id),
    checks: asList(spec.checks).map(asFields),
  };
}

function asFields(value: unknown): UnknownFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
