import { Alert, Button, Flex, Text, TextAreaField } from '@backstage/ui';
import { scorecardsPreviewPermission } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestProblem } from '@kumiki/frontend-common';
import { useState } from 'react';
import { usePreview } from '../../hooks/usePreview';
import { useWords } from '../../hooks/useWords';
import { PreviewReport } from './PreviewReport';

/** Where a scorecard is edited, and below it what it would say. */
export const PreviewEditor = (props: { source: string }) => {
  const { t } = useWords();
  const [text, setText] = useState(props.source);
  const { preview, problem, error, loading, run } = usePreview();
  return (
    <Flex direction="column" gap="4">
      <Text>{t('preview.description')}</Text>
      <TextAreaField
        label={t('preview.yaml')}
        rows={18}
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
