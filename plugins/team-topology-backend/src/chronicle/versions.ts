import { Entity } from '@backstage/catalog-model';
import stableStringify from 'fast-json-stable-stringify';
import { createHash } from 'node:crypto';

/** The source of what was found in the catalog itself. */
export const CATALOG_SOURCE = 'catalog';

/** What an entity says, as it is stored. */
export function writeBody(entity: Entity): { body: string; hash: string } {
  const body = stableStringify(entity);
  return { body, hash: hashOfBody(body) };
}

/** The same for the same body, whatever the engine and the release. */
export function hashOfBody(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}
