import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import {
  ContactChannel,
  TeamContact,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseTarget } from '../../model/parseTarget';
import { Note } from '../../ui/Note';
import { TemplateButton } from '../../ui/TemplateButton';
import { useWords } from '../../ui/useWords';
import { PanelSection } from './PanelSection';

const Channel = (props: { channel: ContactChannel }) => {
  const { name, url } = props.channel;
  const target = url ? parseTarget(url, { defaultKind: '' }) : undefined;
  return target?.type === 'url' ? (
    <Link to={target.url}>{name}</Link>
  ) : (
    <Text as="span">{name}</Text>
  );
};

/** How to reach a team. */
export const PanelContact = ({ contact }: { contact: TeamContact }) => {
  const { t, duration } = useWords();
  const { channels = [], hours, request, responseTarget } = contact;
  const target =
    responseTarget &&
    `${t('teamApi.contact.responseTarget')} ${t('teamApi.contact.within', {
      duration: duration(responseTarget),
    })}`;
  return (
    <PanelSection title={t('teamApi.contact.title')}>
      <Flex direction="column" align="start" gap="2">
        {channels.length > 0 && (
          <Flex gap="3" style={{ flexWrap: 'wrap' }}>
            {channels.map(channel => (
              <Channel
                key={`${channel.type} ${channel.name}`}
                channel={channel}
              />
            ))}
          </Flex>
        )}
        {(hours || target) && (
          <Note>{[hours, target].filter(Boolean).join(' · ')}</Note>
        )}
        {request && (
          <TemplateButton
            target={request}
            label={t('teamApi.contact.request')}
          />
        )}
      </Flex>
    </PanelSection>
  );
};
