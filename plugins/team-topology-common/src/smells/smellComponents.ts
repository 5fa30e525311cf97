import { Entity } from '@backstage/catalog-model';
import { dependenciesOf, ownersOf } from '../model/counts';
import { EntityIndex, IndexedEntity } from '../model/EntityIndex';
import { OrgModel } from '../model/OrgModel';
import { readOnce } from '../reading/readOnce';
import { asText } from '../reading/values';

/**
 * What rules read of a component.
 * @public
 */
export interface SmellComponent {
  ref: string;
  /** Refs of everybody who owns it. */
  owners: string[];
  /** `spec.type`; absent where it is not known. */
  type?: string;
  /** `spec.lifecycle`; absent where it is not known. */
  lifecycle?: string;
  /** Refs of the capabilities that it depends on. */
  uses: string[];
  /** What is kept of the entity. */
  entity: Entity;
}

/**
 * The components among some entities, sorted by ref, and which users and groups
 * there are.
 * @public
 */
export interface SmellEvidence {
  components: SmellComponent[];
  /** Refs of all groups and users that may own something. */
  owners: ReadonlySet<string>;
}

/**
 * What rules need besides a model; nothing where it is not known which components
 * there were on its day.
 *
 * @param entities - those that the model was built from, in any order
 * @public
 */
export function smellEvidenceOf(
  { boundaries = 'recorded' }: Pick<OrgModel, 'boundaries'>,
  entities: readonly Entity[],
): SmellEvidence | undefined {
  const areKnown =
    boundaries === 'recorded' ||
    (boundaries === 'imported' &&
      // An import may leave components to the catalog.
      entities.some(({ kind }) => kind === 'Component'));
  return areKnown ? readSmellEvidence(entities) : undefined;
}

const KINDS: ReadonlySet<string> = new Set(['component', 'group', 'user']);

const readComponent = readOnce((component: IndexedEntity): SmellComponent => {
  const type = asText(component.spec.type);
  const lifecycle = asText(component.spec.lifecycle);
  return {
    ref: component.ref,
    owners: [...ownersOf(component)],
    ...(type !== undefined && { type }),
    ...(lifecycle !== undefined && { lifecycle }),
    uses: dependenciesOf(component).filter(ref =>
      ref.startsWith('capability:'),
    ),
    entity: component.source,
  };
});

/**
 * The components among some entities, and who may own them.
 *
 * @param entities - in any order
 * @public
 */
export function readSmellEvidence(entities: readonly Entity[]): SmellEvidence {
  const index = EntityIndex.create(entities, KINDS);
  const ownersOfKind = ['group', 'user'].flatMap(kind => index.ofKind(kind));
  return {
    owners: new Set(ownersOfKind.map(({ ref }) => ref)),
    components: index.ofKind('component').map(readComponent),
  };
}
