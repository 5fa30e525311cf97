import { Text } from '@backstage/ui';
import {
  ScorecardLevel,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { STATES_BY_URGENCY } from '../../lib/checkStates';
import { levelShares } from '../../lib/levelShares';
import { CheckStateLabel } from '../CheckStateLabel';
import { CoverageText } from '../CoverageText';
import { Section } from '../Section';

/** Counts by level and by state, now and after the edit. */
export const PreviewComparison = (props: {
  levels: readonly ScorecardLevel[];
  before?: ScorecardRollup;
  after: ScorecardRollup;
}) => {
  const { t, amount } = useWords();
  const { levels, before, after } = props;
  const counted = (rollup?: ScorecardRollup) => (rollup ? [rollup] : []);
  const rollups = [...counted(before), after];
  // A level that the edit removes still has entities now.
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
    ...STATES_BY_URGENCY.map(state => ({
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
