import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { DeclaredEntity } from './CatalogRefresher';
import { OrganisationFile } from './OrganisationTree';

function isEntity(value: Entity): boolean {
  return (
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    typeof value.metadata?.name === 'string'
  );
}

/** The entities that files declare; other YAML is passed over. */
export function readEntities(files: OrganisationFile[]): DeclaredEntity[] {
  const entities: DeclaredEntity[] = [];
  for (const { path, content } of files) {
    if (/\.ya?ml$/.test(path)) {
      const location = { type: 'file', target: path };
      for (const result of parseEntityYaml(content, location)) {
        if (result.type === 'entity' && isEntity(result.entity)) {
          const { entity } = result;
          const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
          const entityRef = stringifyEntityRef({
            kind: entity.kind,
            namespace,
            name: entity.metadata.name,
          });
          entities.push({ entityRef, entity });
        }
      }
    }
  }
  return entities;
}
