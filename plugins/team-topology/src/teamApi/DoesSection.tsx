import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { OrgAcceptance } from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';

/** What the team accepts. */
export const DoesSection = (props: {
  does: OrgAcceptance[];
  titles: ReadonlyMap<string, string>;
}) => {
  const { t } = useWords();
  const { does, titles } = props;
  return (
    <EntityInfoCard title={t('teamApi.does.title')}>
      {does.length === 0 && <Text>{t('teamApi.does.none')}</Text>}
      <BulletList>
        {does.map(({ responsibility, primary }) => (
          <span key={responsibility}>
            <EntityLink
              entityRef={responsibility}
              title={titles.get(responsibility)}
              known={titles.has(responsibility)}
            />
            {primary && (
              <Text as="span">{` · ${t('teamApi.does.primary')}`}</Text>
            )}
          </span>
        ))}
      </BulletList>
    </EntityInfoCard>
  );
};
