import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';

/** Where a declaration sends people. */
export type Target =
  | { type: 'url'; url: string }
  | {
      type: 'entity';
      entity: CompoundEntityRef;
      /** The page in the entity's documentation, starting with a slash. */
      path: string;
    };

const URL_START = /^(https?:\/\/|mailto:)/i;
const REF_WITH_PATH = /^([^/]+\/[^/]+)(\/.*)$/;

/**
 * Reads a URL, an entity ref or an entity ref with a path. Anything else,
 * such as the URL of a script, is not followed.
 */
export function parseTarget(
  text: string,
  options: { defaultKind: string },
): Target | undefined {
  if (URL_START.test(text)) {
    return { type: 'url', url: text };
  }
  const [, ref = text, path = ''] = REF_WITH_PATH.exec(text) ?? [];
  try {
    return { type: 'entity', entity: parseEntityRef(ref, options), path };
  } catch {
    return undefined;
  }
}
