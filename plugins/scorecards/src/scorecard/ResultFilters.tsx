import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { Button, Flex } from '@backstage/ui';
import {
  NO_LEVEL,
  ScorecardDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  nameOfRef,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  CATALOG_READ,
  MultiSelect,
  RequestNote,
  RequestState,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback, useState } from 'react';
import { UpdateState } from '../address/addressState';
import { ScorecardState } from '../address/scorecardAddress';
import { LACKING_STATES, STATES_BY_URGENCY } from '../ui/checkStates';
import { useWords } from '../words/useWords';

const LIMIT = 50;

/** The first entities of a kind whose name contains a text, to choose from. */
function useEntitySearch(
  kind: string,
  search: string,
): {
  options: { value: string; label: string }[];
  request: RequestState<unknown>;
} {
  const catalogApi = useApi(catalogApiRef);
  const request = useRequest(
    useCallback(
      () =>
        catalogApi.queryEntities({
          filter: { kind },
          limit: LIMIT,
          orderFields: { field: 'metadata.name', order: 'asc' },
          fields: ['kind', 'metadata', 'spec.profile'],
          ...(search && {
            fullTextFilter: {
              term: search,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
              ],
            },
          }),
        }),
      [catalogApi, kind, search],
    ),
    { permission: CATALOG_READ },
  );
  const found = (request.value?.items ?? []).map(entity => ({
    ref: stringifyEntityRef(entity),
    title: entityPresentationSnapshot(entity).primaryTitle,
  }));
  const options = withDistinctTitles(found).map(({ ref, title }) => ({
    value: ref,
    label: title,
  }));
  return { options, request };
}

/** Chooses entities of a kind, of which there can be too many to list. */
const EntityMultiSelect = (props: {
  kind: string;
  label: string;
  placeholder: string;
  value: string[];
  onChange(value: string[]): void;
}) => {
  const { t } = useWords();
  const { kind, label, placeholder, value, onChange } = props;
  const [search, setSearch] = useState('');
  const { options: found, request } = useEntitySearch(kind, search);
  // Chosen entities stay in the list, whatever the search.
  const chosen = value
    .filter(ref => !found.some(option => option.value === ref))
    .map(ref => ({ value: ref, label: nameOfRef(ref) }));
  return (
    <div style={{ flex: '1 1 170px', minWidth: 0, maxWidth: 260 }}>
      <MultiSelect
        label={label}
        placeholder={placeholder}
        searchPlaceholder={t('results.find')}
        onSearch={setSearch}
        options={[...chosen, ...found]}
        value={value}
        onChange={onChange}
      />
      {request.error && (
        <RequestNote
          about={t('results.optionsFailed', { label })}
          error={request.error}
          permission={request.permission}
          onRetry={request.retry}
        />
      )}
    </div>
  );
};

const NO_FILTER = {
  states: [],
  levels: [],
  checks: [],
  owners: [],
  systems: [],
};

/** The filters of the results; all of them are in the address. */
export const ResultFilters = (props: {
  scorecard: ScorecardDetails;
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { scorecard, state, update } = props;
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
    </Flex>
  );
};

/** Takes all filters away; where there is none, narrows to what needs attention. */
export const FilterReset = (props: {
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { state, update } = props;
  const { states, levels, checks, owners, systems } = state;
  const isFiltered = [states, levels, checks, owners, systems].some(
    list => list.length > 0,
  );
  return (
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
  );
};
