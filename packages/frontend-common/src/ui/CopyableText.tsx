import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box } from '@backstage/ui';
import { frontendCommonTranslationRef } from '../translation';

/**
 * A file to copy; long lines wrap, so that nothing has to be scrolled.
 * @public
 */
export const CopyableText = (props: { text: string; label: string }) => {
  const { t } = useTranslationRef(frontendCommonTranslationRef);
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
          aria-label={t('copy.button')}
          tooltipText={t('copy.copied')}
          variant="secondary"
        />
      </div>
    </Box>
  );
};
