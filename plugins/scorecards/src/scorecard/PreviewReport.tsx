import { Alert, Flex, Text } from '@backstage/ui';
import {
  NO_LEVEL,
  PreviewedTeam,
  ScorecardEntity,
  ScorecardLevel,
  ScorecardPreview,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import { PlainList, Section } from '../ui/blocks';
import { CheckStateLabel, STATES_BY_URGENCY } from '../ui/checkStates';
import {
  describeProblem,
  InvalidCheckProblem,
} from '../ui/InvalidCheckProblem';
import { CoverageText } from '../ui/LevelDistribution';
import { LevelChip } from '../ui/LevelChip';
import { levelShares } from '../ui/levels';
import { useWords } from '../words/useWords';

/** Counts by level and by state, now and after the edit. */
const PreviewComparison = (props: {
  levels: readonly ScorecardLevel[];
  before?: ScorecardRollup;
  after: ScorecardRollup;
}) => {
  const { t, amount } = useWords();
  const { levels, before, after } = props;
  const counted = (rollup?: ScorecardRollup) => (rollup ? [rollup] : []);
  const rollups = [...counted(before), after];
  // A level that the edit removes still has entities before it.
  const gone = Object.keys(before?.levels ?? {})
    .filter(id => !(id in after.levels))
    .map(id => ({ id }));
  const columns = [
    t('preview.aspect'),
    ...(before ? [t('preview.before')] : []),
    t('preview.after'),
  ];
  const rows = [
    {
      id: 'entities',
      cells: [
        t('preview.entities'),
        ...rollups.map(({ entities }) => amount(entities)),
      ],
    },
    ...levelShares([...gone, ...levels], {}).map(({ id, title }) => ({
      id: `level ${id}`,
      cells: [
        t('checks.level', { level: title ?? t('level.none') }),
        ...rollups.map(rollup => amount(rollup.levels[id] ?? 0)),
      ],
    })),
    ...STATES_BY_URGENCY.filter(state =>
      rollups.some(({ states }) => states[state]),
    ).map(state => ({
      id: `state ${state}`,
      cells: [
        <CheckStateLabel key="state" state={state} />,
        ...rollups.map(({ states }) => amount(states[state] ?? 0)),
      ],
    })),
    {
      id: 'coverage',
      cells: [
        t('preview.coverage'),
        ...rollups.map(({ coverage }, index) => (
          <CoverageText key={columns[index + 1]} coverage={coverage} />
        )),
      ],
    },
  ];
  return (
    <Section title={t('preview.result')}>
      {!before && <Text>{t('preview.noBefore')}</Text>}
      <DataTable label={t('preview.result')} columns={columns} rows={rows} />
    </Section>
  );
};

/** The level of an entity in a version of the scorecard. */
const PreviewedLevel = (props: {
  levels: readonly ScorecardLevel[];
  level?: string;
}) => {
  const { t } = useWords();
  const { levels, level } = props;
  return level === undefined ? (
    <Text as="span" variant="body-small">
      {t('preview.notEvaluated')}
    </Text>
  ) : (
    <LevelChip levels={levels} level={level === NO_LEVEL ? undefined : level} />
  );
};

/** Which entities an edit moves, from which level to which; those that fall first. */
const PreviewEntities = (props: {
  levels: readonly ScorecardLevel[];
  preview: Pick<ScorecardPreview, 'entities' | 'changedEntities'>;
}) => {
  const { t, amount } = useWords();
  const { levels, preview } = props;
  const { entities, changedEntities } = preview;
  return (
    <Section
      title={t('preview.changedEntities', { total: amount(changedEntities) })}
    >
      {entities.length === 0 ? (
        <Text>{t('preview.noEntities')}</Text>
      ) : (
        <DataTable
          label={t('preview.changed')}
          columns={[
            t('results.entity'),
            t('preview.before'),
            t('preview.after'),
          ]}
          rows={entities.map(({ entity, before, after }) => ({
            id: entity,
            cells: [
              <EntityLink key="entity" entityRef={entity} />,
              <PreviewedLevel key="before" levels={levels} level={before} />,
              <PreviewedLevel key="after" levels={levels} level={after} />,
            ],
          }))}
        />
      )}
      {entities.length < changedEntities && (
        <Text variant="body-small">
          {t('preview.moreEntities', {
            total: amount(changedEntities - entities.length),
          })}
        </Text>
      )}
    </Section>
  );
};

/** For which teams an edit changes something, in the order of their names. */
const PreviewTeams = (props: { teams: PreviewedTeam[] }) => {
  const { t, amount } = useWords();
  const { teams } = props;
  return (
    <Section title={t('preview.teams')}>
      {teams.length === 0 ? (
        <Text>{t('preview.noTeams')}</Text>
      ) : (
        <DataTable
          label={t('preview.teams')}
          columns={[
            t('preview.team'),
            t('preview.raised'),
            t('preview.lowered'),
            t('preview.added'),
            t('preview.removed'),
          ]}
          rows={withDistinctTitles(
            teams.map(team => ({ ...team, ref: team.owner ?? '' })),
          ).map(({ owner, title, withheld, ref: _, ...changes }) => ({
            id: owner ?? withheld?.join() ?? '',
            cells: [
              owner ? (
                <EntityLink key="team" entityRef={owner} title={title} />
              ) : (
                t(withheld ? 'flag.notVisible' : 'preview.noOwner')
              ),
              amount(changes.raised),
              amount(changes.lowered),
              amount(changes.added),
              amount(changes.removed),
            ],
          }))}
        />
      )}
    </Section>
  );
};

/** The results of an edited scorecard beside the current ones. */
export const PreviewReport = (props: {
  preview: ScorecardPreview;
  scorecard: ScorecardEntity;
}) => {
  const words = useWords();
  const { t, amount } = words;
  const { preview, scorecard } = props;
  const { problems, invalid, before, after, teams } = preview;
  const { withheldEntities = 0 } = preview;
  return (
    <Flex direction="column" gap="4">
      {problems.length > 0 && (
        <Alert
          icon
          status="danger"
          title={t('preview.problems')}
          description={
            <PlainList>
              {problems.map(({ field, ...problem }) => (
                <Text key={`${field} ${problem.message}`}>
                  {describeProblem({ field, ...problem }, words)}
                </Text>
              ))}
            </PlainList>
          }
        />
      )}
      {invalid.length > 0 && (
        <Section title={t('preview.invalid')}>
          <PlainList>
            {invalid.map(problem => (
              <Flex
                key={`${problem.check} ${problem.field} ${problem.message}`}
                direction="column"
                gap="1"
              >
                <Text weight="bold">{problem.check}</Text>
                <InvalidCheckProblem
                  problem={problem}
                  rule={
                    scorecard.spec?.checks?.find(
                      ({ id }) => id === problem.check,
                    )?.[problem.field === 'when' ? 'when' : 'rule']
                  }
                />
              </Flex>
            ))}
          </PlainList>
        </Section>
      )}
      {after && (
        <>
          <PreviewComparison
            levels={scorecard.spec.levels}
            before={before}
            after={after}
          />
          {withheldEntities > 0 && (
            <Alert
              icon
              status="info"
              title={t('preview.withheld', { total: amount(withheldEntities) })}
            />
          )}
          {before && (
            <PreviewEntities levels={scorecard.spec.levels} preview={preview} />
          )}
          <PreviewTeams teams={teams} />
        </>
      )}
    </Flex>
  );
};
