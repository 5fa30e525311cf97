import { Text } from '@backstage/ui';
import { TeamContact } from '@kumiki/backstage-plugin-team-topology-common';
import { Field } from './Field';
import { useWords } from './useWords';

/** When a team answers; belongs into a `FieldList`. */
export const ContactTimes = (props: {
  contact: Pick<TeamContact, 'hours' | 'responseTarget'>;
}) => {
  const { t, duration } = useWords();
  const { hours, responseTarget } = props.contact;
  return (
    <>
      {responseTarget && (
        <Field label={t('teamApi.contact.responseTarget')}>
          <Text>
            {t('teamApi.contact.within', {
              duration: duration(responseTarget),
            })}
          </Text>
        </Field>
      )}
      {hours && (
        <Field label={t('teamApi.contact.hours')}>
          <Text>{hours}</Text>
        </Field>
      )}
    </>
  );
};
