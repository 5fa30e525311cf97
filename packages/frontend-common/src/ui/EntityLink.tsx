import {
  EntityDisplayName,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, LinkProps, Text } from '@backstage/ui';
import {
  labelOf,
  nameOfRef,
} from '@kumiki/backstage-plugin-team-topology-common';
import { frontendCommonTranslationRef } from '../translation';

/**
 * The name of an entity in the catalog; with its namespace where that is not
 * the default one, since other entities may have the same name there.
 * @public
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

/**
 * An entity by its name, as a link to its page. An entity that is not in the
 * catalog has no page, so it is named in plain text.
 * @public
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
  const { t } = useTranslationRef(frontendCommonTranslationRef);
  const entityHref = useEntityRefLink();
  const { entityRef, title, known = true, variant } = props;
  if (!known) {
    const name = title ?? nameOfRef(entityRef);
    return <Text as="span">{t('entity.notInCatalog', { name })}</Text>;
  }
  return (
    <Link
      href={entityHref(entityRef)}
      variant={variant}
      // A name of several words wraps like the words around it.
      style={{ display: 'inline' }}
    >
      {title ?? <EntityName entityRef={entityRef} />}
    </Link>
  );
};
