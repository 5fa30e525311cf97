import { Alert, Flex } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { namesOf } from '../model/namesOf';
import { useWords } from '../ui/useWords';
import { byVerdict } from './byVerdict';
import { VerdictSection } from './VerdictSection';

/** Everything that a platform says, what can be used first. */
export const Everything = (props: { model: OrgModel }) => {
  const { t, language } = useWords();
  const { model } = props;
  const groups = useMemo(
    () => byVerdict(model.capabilities, language),
    [model, language],
  );
  const names = useMemo(() => namesOf(model), [model]);
  if (groups.length === 0) {
    return <Alert icon status="info" title={t('goldenPaths.all.none')} />;
  }
  return (
    <Flex direction="column" gap="6">
      {groups.map(group => (
        <VerdictSection key={group.verdict} group={group} names={names} />
      ))}
    </Flex>
  );
};
