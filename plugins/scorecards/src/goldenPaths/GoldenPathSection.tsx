import { useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import {
  GoldenPathResults,
  ScorecardByGoldenPath,
  ScorecardDetails,
  ScorecardLevel,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  DataTable,
  EntityLink,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { Section } from '../ui/blocks';
import { LevelDistribution } from '../ui/LevelDistribution';
import { PassBar } from '../ui/PassBar';
import { useWords } from '../words/useWords';

/** A scorecard by the templates that generated the entities. */
function useByGoldenPath(ref: string): RequestState<ScorecardByGoldenPath> {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(
      signal => api.getByGoldenPath({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
}

/** Entities by the template that generated them, in the order of the answer. */
const GoldenPathTable = (props: {
  levels: readonly ScorecardLevel[];
  rows: GoldenPathResults[];
}) => {
  const { t, amount } = useWords();
  const { levels, rows } = props;
  return (
    <DataTable
      label={t('goldenPaths.title')}
      columns={[
        t('goldenPaths.template'),
        t('goldenPaths.version'),
        t('goldenPaths.entities'),
        t('goldenPaths.byLevel'),
        t('goldenPaths.byState'),
      ]}
      rows={rows.map(row => {
        const { template, title, version, withheld, entities, states } = row;
        return {
          id: `${template ?? withheld ?? ''} ${version ?? ''}`,
          cells: [
            template ? (
              <EntityLink entityRef={template} title={title} />
            ) : (
              <Text as="span">
                {t(withheld ? 'flag.notVisible' : 'goldenPaths.noTemplate')}
              </Text>
            ),
            version ?? (template && t('goldenPaths.noVersion')) ?? '–',
            amount(entities),
            <LevelDistribution levels={levels} rollup={row} />,
            <PassBar counts={states} />,
          ],
        };
      })}
    />
  );
};

/**
 * A scorecard by the template, and its version, that generated the entities.
 * Shows nothing, not even progress, where no template did.
 */
export const GoldenPathSection = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const { scorecard } = props;
  const request = useByGoldenPath(scorecard.ref);
  const { value, error } = request;
  const isStamped = value?.rows.some(({ template }) => template);
  if (!isStamped && !error) {
    return null;
  }
  return (
    <Section title={t('goldenPaths.title')}>
      <RequestView request={request}>
        {({ rows }) => (
          <>
            <Text as="p" variant="body-small">
              {t('goldenPaths.description')}
            </Text>
            <GoldenPathTable levels={scorecard.levels} rows={rows} />
          </>
        )}
      </RequestView>
    </Section>
  );
};
