import { Flex, Text } from '@backstage/ui';
import { OrgResponsibility } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { GroupNames } from '../../lib/namesOf';
import { Field, FieldList } from '../Field';
import { GroupLinks } from '../GroupLinks';
import { WarningNote } from '../WarningNote';

/** The state of a responsibility, and the teams that have said something. */
export const ResponsibilityFields = (props: {
  responsibility: OrgResponsibility;
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { responsibility, names } = props;
  const { state, owner } = responsibility;
  const groups = [
    ['owner', owner ? [owner] : []],
    ['acceptedBy', responsibility.acceptedBy.filter(ref => ref !== owner)],
    ['interimBy', responsibility.interimBy],
    ['declinedBy', responsibility.declinedBy],
  ] as const;
  return (
    <Flex direction="column" gap="4">
      {(state === 'dropped' || state === 'contested') && (
        <WarningNote text={t(`responsibilityCard.${state}`)} />
      )}
      <FieldList>
        <Field label={t('responsibilityCard.state')}>
          <Text>{t(`responsibilityState.${state}`)}</Text>
        </Field>
        {groups.map(
          ([name, refs]) =>
            refs.length > 0 && (
              <Field key={name} label={t(`responsibilityCard.${name}`)}>
                <GroupLinks refs={[...refs]} names={names} />
              </Field>
            ),
        )}
      </FieldList>
    </Flex>
  );
};
