import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

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
      {title ?? (
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
      )}
    </Link>
  );
};
