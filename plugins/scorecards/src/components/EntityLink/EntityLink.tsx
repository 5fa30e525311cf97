import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { EntityName } from './EntityName';

/** An entity by its name, as a link to its page. */
export const EntityLink = (props: {
  entityRef: string;
  /** How it is called; without it the catalog is asked. */
  title?: string;
}) => {
  const entityHref = useEntityRefLink();
  const { entityRef, title } = props;
  return (
    <Link href={entityHref(entityRef)}>
      {title ?? <EntityName entityRef={entityRef} />}
    </Link>
  );
};
