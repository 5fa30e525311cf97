import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Caller } from '@kumiki/backend-audit';
import {
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  GoldenPathStamp,
  goldenPathStamp,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Where an entity comes from, as a reader sees it who may not see the template. */
export type SeenStamp = Partial<GoldenPathStamp> & { withheld?: 'template'[] };

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

/** What templates generated, as far as somebody may see it. */
export class Stamps {
  readonly #byEntity = new Map<string, GoldenPathStamp>();
  readonly #titles = new Map<string, string>();

  /** One request to the catalog, in the name of the caller. */
  static async read(catalog: CatalogService, caller: Caller): Promise<Stamps> {
    const annotation = `metadata.annotations.${ANNOTATION_GOLDEN_PATH_TEMPLATE}`;
    const { items } = await catalog.getEntities(
      {
        filter: [{ [annotation]: CATALOG_FILTER_EXISTS }, { kind: 'Template' }],
        fields: FIELDS,
      },
      caller,
    );
    return new Stamps(items);
  }

  private constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      const { title } = entity.metadata;
      const ref = stringifyEntityRef(entity);
      const stamp = goldenPathStamp(entity);
      if (stamp) {
        this.#byEntity.set(ref, stamp);
      }
      if (title) {
        this.#titles.set(ref, title);
      }
    }
  }

  of(entity: string): GoldenPathStamp | undefined {
    return this.#byEntity.get(entity);
  }

  titleOf(template: string): string | undefined {
    return this.#titles.get(template);
  }
}

/** 1.10 comes after 1.9. */
const VERSIONS = new Intl.Collator('en', { numeric: true });

/** By the ref and the version of the template; hidden ones and no template last, no version first. */
export function compareStamps(
  a: SeenStamp | undefined,
  b: SeenStamp | undefined,
): number {
  if (!a?.template || !b?.template) {
    return rankOf(a) - rankOf(b);
  }
  if (a.template !== b.template) {
    return a.template < b.template ? -1 : 1;
  }
  return VERSIONS.compare(a.version ?? '', b.version ?? '');
}

function rankOf(stamp: SeenStamp | undefined): number {
  return stamp?.template ? 0 : Number(!stamp) + 1;
}
