import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  ScorecardOverview,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable } from '@kumiki/frontend-common';
import { PlainList, Section } from '../ui/blocks';
import { LevelDistribution } from '../ui/LevelDistribution';
import { useWords } from '../words/useWords';

/** Owners that do not exist. */
export const MissingOwners = (props: {
  missingOwners: ScorecardOverview['missingOwners'];
}) => {
  const { t, amount } = useWords();
  const { missingOwners } = props;
  if (missingOwners.length === 0) {
    return null;
  }
  return (
    <Accordion>
      <AccordionTrigger
        title={`${t('overview.missingOwners')}: ${amount(
          missingOwners.length,
        )}`}
      />
      <AccordionPanel>
        <PlainList>
          {missingOwners.map(({ owner, entities }) => (
            <Text key={owner} as="span">
              {t('overview.missingOwner', {
                owner: humanizeEntityRef(parseEntityRef(owner), {
                  defaultKind: 'group',
                }),
                count: entities,
              })}
            </Text>
          ))}
        </PlainList>
      </AccordionPanel>
    </Accordion>
  );
};

/** Entities that no group owns, so that the rows add up to the total. */
export const OtherOwners = (props: {
  others: ScorecardOverview['others'];
  shown: ScorecardSummary[];
}) => {
  const { t, amount } = useWords();
  const { others, shown } = props;
  if (others.length === 0) {
    return null;
  }
  return (
    <Section title={t('overview.others.title')}>
      <DataTable
        label={t('overview.others.title')}
        columns={[
          t('overview.others.owners'),
          t('overview.entities'),
          ...shown.map(({ title }) => title),
        ]}
        rows={others.map(({ owners, entities, rollups }) => ({
          id: owners,
          cells: [
            t(`overview.others.${owners}`),
            amount(entities),
            ...shown.map(({ ref, levels }) => {
              const rollup = rollups.find(it => it.scorecard === ref);
              return rollup ? (
                <LevelDistribution key={ref} levels={levels} rollup={rollup} />
              ) : (
                <Text key={ref} as="span" variant="body-small">
                  {t('overview.notApplicable')}
                </Text>
              );
            }),
          ],
        }))}
      />
    </Section>
  );
};
