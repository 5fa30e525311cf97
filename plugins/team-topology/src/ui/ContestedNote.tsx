import { Alert, Flex } from '@backstage/ui';
import { EntityLink } from './EntityLink';
import { useWords } from './useWords';

/** Says that several Team APIs claim a team and that none counts, and which. */
export const ContestedNote = (props: { teamApis: string[] }) => {
  const { t } = useWords();
  return (
    <Alert
      icon
      status="warning"
      title={t('teamApi.contested.title')}
      description={
        <Flex direction="column" gap="1">
          {t('teamApi.contested.description')}
          {props.teamApis.map(ref => (
            <EntityLink key={ref} entityRef={ref} title={ref} />
          ))}
        </Flex>
      }
    />
  );
};
