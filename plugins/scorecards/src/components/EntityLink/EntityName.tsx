import {
  EntityDisplayName,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import {
  labelOf,
  nameOfRef,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * What the catalog calls an entity; with its namespace where that is not the
 * default one, since others may be called the same there.
 */
export const EntityName = (props: { entityRef: string }) => {
  const { entityRef } = props;
  const { primaryTitle: title } = useEntityPresentation(entityRef);
  const name = nameOfRef(entityRef);
  return name.includes('/') && title !== name ? (
    <>{labelOf({ ref: entityRef, title })}</>
  ) : (
    <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
  );
};
