import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isOptOutConfirmed,
  MODEL_COMPONENT_FIELDS,
  readOptOut,
} from '@kumiki/backstage-plugin-team-topology-common';
import { StoredOptOut } from '../database/inputs/JudgingInput';

const PAGE_SIZE = 500;

/**
 * Reads opt-outs, and whether somebody has declared each who may: that depends
 * on who owns what it is about, and on where that comes from. One that does not
 * say what, who or until when is none.
 */
export async function confirmOptOuts(
  entities: readonly Entity[],
  options: { auth: AuthService; catalog: CatalogService },
): Promise<Omit<StoredOptOut, 'isMaintained'>[]> {
  const declared = entities.flatMap(entity => {
    const optOut = readOptOut(entity);
    return optOut ? [{ entity, optOut }] : [];
  });
  const subjects = await readSubjects(
    [...new Set(declared.map(({ optOut }) => optOut.subject))],
    options,
  );
  return declared.map(({ entity, optOut }) => ({
    ...optOut,
    isConfirmed: isOptOutConfirmed(entity, subjects.get(optOut.subject)),
  }));
}

async function readSubjects(
  refs: readonly string[],
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
): Promise<Map<string, Entity>> {
  const subjects = new Map<string, Entity>();
  for (let start = 0; start < refs.length; start += PAGE_SIZE) {
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: refs.slice(start, start + PAGE_SIZE),
        fields: [...MODEL_COMPONENT_FIELDS],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for (const entity of items) {
      if (entity) {
        subjects.set(stringifyEntityRef(entity), entity);
      }
    }
  }
  return subjects;
}
