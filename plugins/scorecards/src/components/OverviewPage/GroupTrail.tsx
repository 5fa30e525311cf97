import { Link, Text } from '@backstage/ui';
import { EntityName } from '@kumiki/frontend-common';
import { useOverviewHref } from '../../hooks/useOverviewHref';
import { useWords } from '../../hooks/useWords';
import { PlainList } from '../PlainList';

const TrailLink = (props: { trail: string[] }) => {
  const { t } = useWords();
  const { trail } = props;
  const href = useOverviewHref({ trail });
  const group = trail.at(-1);
  return (
    <Link href={href ?? '.'}>
      {group === undefined ? (
        t('overview.whole')
      ) : (
        <EntityName entityRef={group} />
      )}
    </Link>
  );
};

/** The way from the whole organisation down to the group that is open. */
export const GroupTrail = (props: { trail: string[] }) => {
  const { t } = useWords();
  const { trail } = props;
  if (trail.length === 0) {
    return null;
  }
  return (
    <nav aria-label={t('overview.trail')}>
      <PlainList inline>
        <TrailLink trail={[]} />
        {trail.map((group, index) =>
          index === trail.length - 1 ? (
            <Text key={group} as="span" weight="bold" aria-current="page">
              <EntityName entityRef={group} />
            </Text>
          ) : (
            <TrailLink key={group} trail={trail.slice(0, index + 1)} />
          ),
        )}
      </PlainList>
    </nav>
  );
};
