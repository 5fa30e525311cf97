import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { scorecardsReadPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { PlainList } from '../ui/blocks';
import { LevelChip } from '../ui/LevelChip';
import { useWords } from '../words/useWords';
import { LevelsLoader } from './LevelsLoader';

/** The levels that an entity reached, in a cell of a table. */
export const EntityLevelsCell = (props: {
  entity: Entity;
  /** The ref of a scorecard; all where absent. */
  scorecard?: string;
}) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { entity, scorecard } = props;
  const ref = stringifyEntityRef(entity);
  const { value, error, permission, retry } = useRequest(
    useCallback(() => LevelsLoader.of(api).load(ref), [api, ref]),
    { permission: scorecardsReadPermission.name },
  );
  if (error) {
    return (
      <RequestNote
        about={t('catalog.failed')}
        error={error}
        permission={permission}
        onRetry={retry}
      />
    );
  }
  if (!value) {
    return null;
  }
  const results = value.results.filter(
    it => scorecard === undefined || it.scorecard === scorecard,
  );
  if (results.length === 0) {
    return (
      <Text as="span" variant="body-small">
        {t('catalog.notEvaluated')}
      </Text>
    );
  }
  return (
    <PlainList>
      {results.map(({ scorecard: judging, level }) => {
        const summary = value.scorecards.find(it => it.ref === judging);
        return (
          <span key={judging} title={summary?.title}>
            {scorecard === undefined && (
              <Text as="span" variant="body-small">
                {`${summary?.title ?? judging}: `}
              </Text>
            )}
            <LevelChip levels={summary?.levels ?? []} level={level} />
          </span>
        );
      })}
    </PlainList>
  );
};
