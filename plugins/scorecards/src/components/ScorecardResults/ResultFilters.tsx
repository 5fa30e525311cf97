import { Button, Flex } from '@backstage/ui';
import {
  NO_LEVEL,
  ScorecardDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { MultiSelect } from '@kumiki/frontend-common';
import { UpdateState } from '../../hooks/useAddressState';
import { useWords } from '../../hooks/useWords';
import { LACKING_STATES, STATES_BY_URGENCY } from '../../lib/checkStates';
import { ScorecardState } from '../../lib/scorecardState';
import { EntityMultiSelect } from './EntityMultiSelect';

const NO_FILTER = {
  states: [],
  levels: [],
  checks: [],
  owners: [],
  systems: [],
};

/** Which results are listed; it is all in the address. */
export const ResultFilters = (props: {
  scorecard: ScorecardDetails;
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { scorecard, state, update } = props;
  const { view: _, ...chosen } = state;
  const isFiltered = Object.values(chosen).some(list => list.length > 0);
  return (
    <Flex
      role="group"
      aria-label={t('results.filters')}
      align="end"
      gap="3"
      style={{ flexWrap: 'wrap' }}
    >
      <MultiSelect
        label={t('results.states')}
        placeholder={t('results.anyState')}
        options={STATES_BY_URGENCY.map(value => ({
          value,
          label: t(`state.${value}`),
        }))}
        value={state.states}
        onChange={states => update({ states })}
      />
      <MultiSelect
        label={t('results.levels')}
        placeholder={t('results.anyLevel')}
        options={[
          ...[...scorecard.levels].reverse().map(({ id, title }) => ({
            value: id,
            label: title ?? id,
          })),
          { value: NO_LEVEL, label: t('level.none') },
        ]}
        value={state.levels}
        onChange={levels => update({ levels })}
      />
      <MultiSelect
        label={t('results.checks')}
        placeholder={t('results.anyCheck')}
        options={scorecard.checkDetails
          .filter(({ invalid }) => !invalid)
          .map(({ id, title }) => ({ value: id, label: title }))}
        value={state.checks}
        onChange={checks => update({ checks })}
      />
      <EntityMultiSelect
        kind="group"
        label={t('results.owners')}
        placeholder={t('results.anyOwner')}
        value={state.owners}
        onChange={owners => update({ owners })}
      />
      <EntityMultiSelect
        kind="system"
        label={t('results.systems')}
        placeholder={t('results.anySystem')}
        value={state.systems}
        onChange={systems => update({ systems })}
      />
      <Button
        variant="tertiary"
        onPress={() =>
          update(
            isFiltered ? NO_FILTER : { ...NO_FILTER, states: LACKING_STATES },
          )
        }
      >
        {isFiltered ? t('results.clear') : t('results.lacking')}
      </Button>
    </Flex>
  );
};
