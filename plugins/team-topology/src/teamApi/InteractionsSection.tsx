import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { isInForce } from '../model/isInForce';
import { GroupNames } from '../model/namesOf';
import { InteractionList } from '../ui/InteractionList';
import { useWords } from '../ui/useWords';

/** What is in force, what is planned and, folded away, what has ended. */
export const InteractionsSection = (props: {
  interactions: OrgInteraction[];
  names: GroupNames;
}) => {
  const { t } = useWords();
  const { interactions, names } = props;
  const inForce = interactions.filter(isInForce);
  const planned = interactions.filter(({ state }) => state === 'planned');
  const ended = interactions.filter(({ state }) => state === 'ended');
  return (
    <EntityInfoCard title={t('teamApi.interactions.title')}>
      {interactions.length === 0 ? (
        <Text>{t('teamApi.interactions.none')}</Text>
      ) : (
        <Flex direction="column" gap="4">
          <Text as="h4" variant="body-medium" weight="bold">
            {t('teamApi.interactions.inForce')}
          </Text>
          {inForce.length === 0 && (
            <Text>{t('teamApi.interactions.noneInForce')}</Text>
          )}
          {inForce.length > 0 && (
            <InteractionList interactions={inForce} names={names} />
          )}
          {planned.length > 0 && (
            <>
              <Text as="h4" variant="body-medium" weight="bold">
                {t('teamApi.interactions.planned')}
              </Text>
              <InteractionList interactions={planned} names={names} />
            </>
          )}
          {ended.length > 0 && (
            <Accordion>
              <AccordionTrigger
                title={t('teamApi.interactions.ended', {
                  count: ended.length,
                })}
              />
              <AccordionPanel>
                <InteractionList interactions={ended} names={names} />
              </AccordionPanel>
            </Accordion>
          )}
        </Flex>
      )}
    </EntityInfoCard>
  );
};
