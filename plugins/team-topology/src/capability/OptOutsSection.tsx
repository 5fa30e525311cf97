import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { OrgOptOut } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { useWords } from '../ui/useWords';
import { OptOutsTable } from './OptOutsTable';

/** Who left the path on purpose, and who maintains what is used instead. */
export const OptOutsSection = (props: {
  optOuts: OrgOptOut[];
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { optOuts, names } = props;
  return (
    <EntityInfoCard title={t('capabilityTab.optOuts.title')}>
      {optOuts.length === 0 ? (
        <Text>{t('capabilityTab.optOuts.none')}</Text>
      ) : (
        <OptOutsTable optOuts={optOuts} names={names} />
      )}
    </EntityInfoCard>
  );
};
