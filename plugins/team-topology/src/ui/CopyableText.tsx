import { CopyTextButton } from '@backstage/core-components';
import { Box } from '@backstage/ui';
import { useWords } from './useWords';

/** A file to copy; long lines wrap, so that nothing has to be scrolled. */
export const CopyableText = (props: { text: string; label: string }) => {
  const { t } = useWords();
  const { text, label } = props;
  return (
    <Box as="section" aria-label={label} position="relative" bg="neutral">
      <pre
        style={{
          margin: 0,
          padding: 'var(--bui-space-3)',
          paddingRight: 'var(--bui-space-12)',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        {text}
      </pre>
      <div style={{ position: 'absolute', top: 8, right: 8 }}>
        <CopyTextButton
          text={text}
          aria-label={t('undeclared.copy')}
          tooltipText={t('undeclared.copied')}
          variant="secondary"
        />
      </div>
    </Box>
  );
};
