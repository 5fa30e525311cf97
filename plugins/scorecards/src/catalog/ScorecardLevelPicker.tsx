import { useApi } from '@backstage/core-plugin-api';
import {
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  NO_LEVEL,
  ScorecardsApi,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { MultiSelect, RequestNote, useRequest } from '@kumiki/frontend-common';
import { useCallback, useEffect, useState } from 'react';
import { isEntityRef, isName } from '../address/addressState';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { LevelFilter } from './LevelFilter';

/**
 * What the filter by level takes.
 * @public
 */
export interface ScorecardLevelPickerProps {
  /** The ref of a scorecard whose levels are offered; those of all where absent. */
  scorecard?: string;
}

/** What the filter adds to the list of the catalog. */
type Filters = DefaultEntityFilters & { scorecardLevel?: LevelFilter };

const PAGE = 500;

/** More refs would make the question to the catalog too long. */
const MAX_REFS = 2_000;

/** A level of a scorecard as one text, as it is in the address. */
const valueOf = (scorecard: string, level: string) => `${scorecard} ${level}`;

function parseValue(value: string): { scorecard: string; level: string } {
  const [scorecard = '', level = ''] = value.split(' ');
  return { scorecard, level };
}

const makesSense = (value: string) => {
  const { scorecard, level } = parseValue(value);
  return isEntityRef(scorecard) && isName(level);
};

/** The entities that are at any of the levels, as far as the reader may see them. */
async function readRefs(
  api: ScorecardsApi,
  values: readonly string[],
  signal: AbortSignal,
): Promise<{ refs: Set<string>; isPart: boolean }> {
  const refs = new Set<string>();
  let isPart = false;
  for (const { scorecard, level } of values.map(parseValue)) {
    let cursor: string | undefined;
    do {
      const page = await api.getResults({
        ...requestOf(scorecard),
        level: [level],
        limit: PAGE,
        cursor,
        signal,
      });
      page.items.forEach(({ entity }) => refs.add(entity));
      cursor = page.nextCursor;
    } while (cursor && refs.size < MAX_REFS);
    isPart ||= cursor !== undefined;
  }
  return { refs, isPart };
}

/** A filter of the catalog: entities that are at a level of a scorecard. */
export const ScorecardLevelPicker = (props: ScorecardLevelPickerProps) => {
  const { t, amount } = useWords();
  const api = useApi(scorecardsApiRef);
  const { updateFilters, queryParameters } = useEntityList<Filters>();
  const [values, setValues] = useState(() =>
    [queryParameters.scorecardLevel ?? []].flat().filter(makesSense),
  );
  const permission = scorecardsReadPermission.name;
  const scorecards = useRequest(
    useCallback(signal => api.listScorecards({ signal }), [api]),
    { permission },
  );
  const found = useRequest(
    useCallback(
      async signal => ({ values, ...(await readRefs(api, values, signal)) }),
      [api, values],
    ),
    { permission },
  );
  useEffect(() => {
    if (values.length === 0) {
      updateFilters({ scorecardLevel: undefined });
    } else if (found.value?.values === values) {
      const { refs } = found.value;
      updateFilters({ scorecardLevel: LevelFilter.create({ values, refs }) });
    }
  }, [values, found.value, updateFilters]);

  const offered = (scorecards.value?.items ?? []).filter(
    ({ ref, lifecycle }) =>
      lifecycle === 'active' &&
      (props.scorecard === undefined || ref === props.scorecard),
  );
  const failed = scorecards.error ? scorecards : found;
  if (offered.length === 0 && !failed.error) {
    return null;
  }
  return (
    <Flex direction="column" gap="1">
      <MultiSelect
        label={t('catalog.filter')}
        placeholder={t('results.anyLevel')}
        options={offered.flatMap(({ ref, title, levels }) =>
          [...levels]
            .reverse()
            .concat({ id: NO_LEVEL })
            .map(level => {
              const name =
                level.id === NO_LEVEL
                  ? t('level.none')
                  : level.title ?? level.id;
              return {
                value: valueOf(ref, level.id),
                label: offered.length > 1 ? `${title}: ${name}` : name,
              };
            }),
        )}
        value={values}
        onChange={setValues}
      />
      {failed.error && (
        <RequestNote
          about={t('catalog.filterFailed')}
          error={failed.error}
          permission={failed.permission}
          onRetry={failed.retry}
        />
      )}
      {found.value?.isPart && (
        <Text variant="body-small">
          {t('catalog.part', { total: amount(MAX_REFS) })}
        </Text>
      )}
    </Flex>
  );
};
