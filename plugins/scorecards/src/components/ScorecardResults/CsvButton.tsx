import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  ResultFilter,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, saveFile } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import { useWords } from '../../hooks/useWords';
import { requestOf } from '../../lib/requestOf';

/** Downloads all results that the filters let through. */
export const CsvButton = (props: {
  scorecard: string;
  filter: ResultFilter;
}) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { scorecard, filter } = props;
  const [{ loading, error }, download] = useAsyncFn(async () => {
    const { namespace, name } = requestOf(scorecard);
    const csv = await api.getResultsCsv({ namespace, name, ...filter });
    saveFile(`${name}.csv`, csv);
  }, [api, scorecard, filter]);
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={loading}
          onPress={download}
        >
          {t('results.csv')}
        </Button>
      </div>
      {error && (
        <RequestNote
          about={t('results.csvFailed')}
          error={error}
          permission={scorecardsReadPermission.name}
          onRetry={download}
        />
      )}
    </Flex>
  );
};
