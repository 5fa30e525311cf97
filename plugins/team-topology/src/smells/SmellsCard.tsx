import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { SmellReport } from '@kumiki/backstage-plugin-team-topology-common';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useMapHref } from '../model/usePageState';
import { useWords } from '../ui/useWords';
import { tellSmells } from './smellGroups';
import { SmellItem } from './SmellItem';
import { useSmells } from './useSmells';

/** As many as are read at one glance. */
const SHOWN = 5;

const ALL = { rules: [], teams: [], search: '' };

const SmellsOfTeam = (props: { report: SmellReport; onChanged(): void }) => {
  const { t, language } = useWords();
  const { report, onChanged } = props;
  const told = tellSmells(report, { language, filter: ALL });
  return (
    <Flex direction="column" gap="3">
      {told.length === 0 && <Text as="p">{t('smells.card.none')}</Text>}
      {told.slice(0, SHOWN).map(({ key, smell, text }) => (
        <SmellItem
          key={key}
          smell={smell}
          text={text}
          snoozing={{ today: report.at, onChanged }}
        />
      ))}
      {told.length > SHOWN && (
        <Text as="p" color="secondary">
          {t('smells.card.more', { count: told.length - SHOWN })}
        </Text>
      )}
      {report.snoozed > 0 && (
        <Text as="p" color="secondary">
          {t('smells.snoozedCount', { count: report.snoozed })}
        </Text>
      )}
    </Flex>
  );
};

/** What about a team usually wants a decision, on the page of its group. */
export const SmellsCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const team = stringifyEntityRef(entity);
  const request = useSmells({ team });
  const pageHref = useMapHref({ view: 'smells', teams: [team] });
  return (
    <EntityInfoCard
      title={t('smells.card.title')}
      footerActions={
        request.value &&
        pageHref && (
          <ButtonLink href={pageHref} variant="secondary">
            {t('smells.card.open')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView request={request}>
          {report => <SmellsOfTeam report={report} onChanged={request.retry} />}
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
