import { LinkProps } from '@backstage/ui';
import { listFormat } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { GroupNames } from '../model/namesOf';
import { useWords } from './useWords';

/** Groups by name, as a list in the reader's language. */
export const GroupLinks = (props: {
  refs: string[];
  /** Without names the catalog is asked how the groups are called. */
  names?: GroupNames;
  /** The size of the letters. */
  variant?: LinkProps['variant'];
}) => {
  const { language } = useWords();
  const { refs, names, variant } = props;
  return (
    <span>
      {listFormat(language, 'and')
        .formatToParts(refs)
        .map(({ type, value }, index) =>
          type === 'element' ? (
            <EntityLink
              key={value}
              entityRef={value}
              title={names?.get(value)}
              known={names?.has(value)}
              variant={variant}
            />
          ) : (
            <span key={`separator ${index}`}>{value}</span>
          ),
        )}
    </span>
  );
};
