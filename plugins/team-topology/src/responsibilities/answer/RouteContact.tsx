import { Flex, Text } from '@backstage/ui';
import { TeamContact } from '@kumiki/backstage-plugin-team-topology-common';
import { Channel } from '../../ui/Channel';
import { Field } from '../../ui/Field';
import { FieldList } from '../../ui/FieldList';
import { TemplateButton } from '../../ui/TemplateButton';
import { useWords } from '../../ui/useWords';

/** How to reach the team that is the answer. */
export const RouteContact = (props: {
  contact: TeamContact;
  label: string;
}) => {
  const { t, duration } = useWords();
  const { channels = [], request, hours, responseTarget } = props.contact;
  return (
    <Flex direction="column" gap="3">
      <FieldList>
        {channels.length > 0 && (
          <Field label={t('teamApi.contact.channels')}>
            <Flex direction="column" gap="1">
              {channels.map(channel => (
                <Channel
                  key={`${channel.type} ${channel.name}`}
                  channel={channel}
                />
              ))}
            </Flex>
          </Field>
        )}
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
      </FieldList>
      {request && (
        <div>
          <TemplateButton target={request} label={props.label} />
        </div>
      )}
    </Flex>
  );
};
