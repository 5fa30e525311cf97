import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link, LinkProps, Text } from '@backstage/ui';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from './useWords';

/**
 * An entity by its name. What is not in the catalog has no page to go to, so
 * it is said in words instead.
 */
export const EntityLink = (props: {
  entityRef: string;
  /** How it is called; without it the catalog is asked. */
  title?: string;
  /** False for what the catalog does not know. */
  known?: boolean;
  /** The size of the letters; that of running text where it is absent. */
  variant?: LinkProps['variant'];
}) => {
  const { t } = useWords();
  const entityHref = useEntityRefLink();
  const { entityRef, title, known = true, variant } = props;
  if (!known) {
    return (
      <Text as="span">
        {`${title ?? nameOfRef(entityRef)} (${t('team.notInCatalog')})`}
      </Text>
    );
  }
  return (
    <Link
      href={entityHref(entityRef)}
      variant={variant}
      // A name of several words wraps like the words around it.
      style={{ display: 'inline' }}
    >
      {title ?? (
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
      )}
    </Link>
  );
};
