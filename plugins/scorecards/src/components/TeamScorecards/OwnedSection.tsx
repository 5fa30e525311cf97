import { ButtonLink, Flex, Switch, Text } from '@backstage/ui';
import { GroupRollupReport } from '@kumiki/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useOverviewHref } from '../../hooks/useOverviewHref';
import { useWords } from '../../hooks/useWords';
import { GroupTrendSection } from '../Trend';
import { Section } from '../Section';
import { NextSteps } from './NextSteps';
import { OwnedScorecards } from './OwnedScorecards';

/** How an address says that groups below do not count. */
const OWN_ONLY = 'own';

/** What a team owns, with the groups below it or without. */
export const OwnedSection = (props: { rollup: GroupRollupReport }) => {
  const { t, amount } = useWords();
  const [params, setParams] = useSearchParams();
  const [drawn, setDrawn] = useState<string>();
  const { total, own, children, scorecards } = props.rollup;
  const overviewHref = useOverviewHref({ trail: [total.group] });
  const isOwnOnly = params.get('owned') === OWN_ONLY;
  const shown = isOwnOnly ? own : total;
  const applying = scorecards.filter(({ ref }) =>
    shown.scorecards.some(({ scorecard }) => scorecard === ref),
  );
  const onToggle = (withDescendants: boolean) =>
    setParams(current => {
      const next = new URLSearchParams(current);
      if (withDescendants) {
        next.delete('owned');
      } else {
        next.set('owned', OWN_ONLY);
      }
      return next;
    });
  return (
    <Flex direction="column" gap="6">
      <Section
        title={t('team.owned')}
        actions={
          overviewHref && (
            <ButtonLink href={overviewHref} variant="secondary">
              {t('team.openOverview')}
            </ButtonLink>
          )
        }
      >
        {children.length > 0 && (
          <Switch
            label={t('team.withDescendants')}
            isSelected={!isOwnOnly}
            onChange={onToggle}
          />
        )}
        <Text>
          {t('team.ownedEntities', { total: amount(shown.entities) })}
        </Text>
        {applying.length === 0 ? (
          <Text>{t('team.ownedNone')}</Text>
        ) : (
          <OwnedScorecards rollup={shown} scorecards={applying} />
        )}
      </Section>
      {applying.length > 0 && (
        <>
          <NextSteps rollup={shown} scorecards={applying} />
          <GroupTrendSection
            group={total.group}
            scorecards={applying}
            selected={drawn}
            onSelect={setDrawn}
          />
        </>
      )}
    </Flex>
  );
};
