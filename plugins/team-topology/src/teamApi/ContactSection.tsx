import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { TeamContact } from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../ui/BulletList';
import { Channel } from '../ui/Channel';
import { ContactTimes } from '../ui/ContactTimes';
import { Field, FieldList } from '../ui/Field';
import { TemplateButton } from '../ui/TargetButton';
import { useWords } from '../ui/useWords';

/** How to reach the team and how to ask it for something. */
export const ContactSection = (props: { contact?: TeamContact }) => {
  const { t } = useWords();
  const { channels = [], request, hours, responseTarget } = props.contact ?? {};
  const isEmpty = !channels.length && !request && !hours && !responseTarget;
  return (
    <EntityInfoCard title={t('teamApi.contact.title')}>
      <Flex direction="column" gap="4">
        {isEmpty && <Text>{t('teamApi.contact.none')}</Text>}
        {request && (
          <div>
            <TemplateButton
              target={request}
              label={t('teamApi.contact.request')}
            />
          </div>
        )}
        {!isEmpty && (
          <FieldList>
            <ContactTimes contact={{ hours, responseTarget }} />
            {channels.length > 0 && (
              <Field label={t('teamApi.contact.channels')} wide>
                <BulletList>
                  {channels.map(channel => (
                    <Channel
                      key={`${channel.type} ${channel.name}`}
                      channel={channel}
                    />
                  ))}
                </BulletList>
              </Field>
            )}
          </FieldList>
        )}
      </Flex>
    </EntityInfoCard>
  );
};
