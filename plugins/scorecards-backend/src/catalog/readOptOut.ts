import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { StoredOptOut } from '../database/JudgingInput';
import { readRef } from './readRef';

/** Reads an opt-out; none where it does not say what, who or until when. */
export function readOptOut(
  entity: Entity,
): Omit<StoredOptOut, 'isMaintained'>[] {
  const { spec } = entity;
  const subject = readRef(spec?.subject, entity, 'component');
  const capability = readRef(spec?.capability, entity, 'capability');
  const maintainedBy = readRef(spec?.maintainedBy, entity, 'group');
  const since = readDay(spec?.since);
  const reviewBy = readDay(spec?.reviewBy);
  if (!subject || !capability || !maintainedBy || !since || !reviewBy) {
    return [];
  }
  const ref = stringifyEntityRef(entity);
  return [{ ref, subject, capability, maintainedBy, since, reviewBy }];
}

function readDay(value: unknown): string | undefined {
  return isExistingDate(value) ? value : undefined;
}
