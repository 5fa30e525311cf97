import { CopyTextButton } from '@backstage/core-components';
import { Box } from '@backstage/ui';
import { useWords } from '../../hooks/useWords';

/** A file to copy. */
export const CopyableText = (props: { text: string; label: string }) => {
  const { t } = useWords();
  const { text, label } = props;
  return (
    <Box position="relative" bg="neutral">
      <pre
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
        role="region"
        aria-label={label}
        style={{
          margin: 0,
          padding: 'var(--bui-space-3)',
          paddingRight: 'var(--bui-space-12)',
          overflowX: 'auto',
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
        />
      </div>
    </Box>
  );
};
