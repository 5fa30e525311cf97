import { useApi } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Alert, Button, Flex, Text, TextAreaField } from '@backstage/ui';
import {
  ScorecardDetails,
  ScorecardEntity,
  ScorecardPreview as PreviewAnswer,
  scorecardsPreviewPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  CATALOG_READ,
  RequestProblem,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { PreviewReport } from './PreviewReport';
import { parseScorecardYaml, scorecardYaml } from './scorecardYaml';

/** Previews the results of a scorecard that is being edited. */
function usePreview(): {
  /** The newest answer with what was asked; it stays while the next is on its way. */
  preview?: { scorecard: ScorecardEntity; report: PreviewAnswer };
  /** The reason why the text cannot be evaluated. */
  problem?: string;
  error?: Error;
  loading: boolean;
  run(text: string): void;
} {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const [problem, setProblem] = useState<string>();
  const [{ value, error, loading }, ask] = useAsyncFn(
    async (scorecard: ScorecardEntity) => ({
      scorecard,
      report: await api.previewScorecard({ scorecard }),
    }),
    [api],
  );
  const run = (text: string) => {
    const parsed = parseScorecardYaml(text);
    if (parsed.scorecard) {
      setProblem(undefined);
      ask(parsed.scorecard);
    } else {
      const { message } = parsed;
      setProblem(
        message ? t('preview.notYaml', { message }) : t('preview.notScorecard'),
      );
    }
  };
  const isCurrent = problem === undefined && error === undefined;
  return {
    preview: isCurrent ? value : undefined,
    problem,
    error: problem ? undefined : error,
    loading,
    run,
  };
}

const useStyles = makeStyles({
  editor: {
    '& textarea': {
      fontFamily: 'var(--bui-font-monospace, monospace)',
      fontSize: 13,
      lineHeight: 1.5,
      tabSize: 2,
      whiteSpace: 'pre',
      overflowX: 'auto',
    },
  },
});

/** An editor for a scorecard, with the preview below it. */
const PreviewEditor = (props: { source: string }) => {
  const { t } = useWords();
  const classes = useStyles();
  const [text, setText] = useState(props.source);
  const { preview, problem, error, loading, run } = usePreview();
  return (
    <Flex direction="column" gap="4">
      <Text>{t('preview.description')}</Text>
      <TextAreaField
        className={classes.editor}
        label={t('preview.yaml')}
        rows={28}
        value={text}
        onChange={setText}
        spellCheck="false"
      />
      <div>
        <Button isDisabled={loading} onPress={() => run(text)}>
          {loading ? t('preview.running') : t('preview.run')}
        </Button>
      </div>
      <div role="status">
        {problem && <Alert icon status="danger" title={problem} />}
      </div>
      {error && (
        <RequestProblem
          error={error}
          permission={scorecardsPreviewPermission.name}
          onRetry={() => run(text)}
        />
      )}
      {preview && (
        <PreviewReport preview={preview.report} scorecard={preview.scorecard} />
      )}
    </Flex>
  );
};

/** A preview of an edit: what would change, and for which teams. Nothing is stored. */
export const ScorecardPreview = (props: { scorecard: ScorecardDetails }) => {
  const { ref } = props.scorecard;
  const catalogApi = useApi(catalogApiRef);
  const request = useRequest(
    useCallback(async () => {
      const entity = await catalogApi.getEntityByRef(ref);
      if (!entity) {
        throw new NotFoundError(`No entity ${ref}`);
      }
      return scorecardYaml(entity);
    }, [catalogApi, ref]),
    { permission: CATALOG_READ },
  );
  return (
    <RequestView request={request}>
      {source => <PreviewEditor key={ref} source={source} />}
    </RequestView>
  );
};
