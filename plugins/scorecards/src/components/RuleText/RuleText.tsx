import { VisuallyHidden } from '@backstage/ui';
import { useWords } from '../../hooks/useWords';
import { SourceText } from '../SourceText';

/** A rule as it was written, with what is wrong in it marked. */
export const RuleText = (props: {
  rule: string;
  /** The first character that is wrong, and the one after the last. */
  wrong?: { start: number; end: number };
}) => {
  const { t } = useWords();
  const { rule, wrong } = props;
  if (!wrong) {
    return <SourceText text={rule} />;
  }
  // What is missing at the end has no character of its own to mark.
  const start = Math.min(wrong.start, rule.length);
  const end = Math.min(Math.max(wrong.end, start), rule.length);
  const text = rule.slice(start, end);
  return (
    <SourceText
      text={
        <>
          {rule.slice(0, start)}
          <mark
            style={{
              background: 'transparent',
              color: 'inherit',
              fontWeight: 'bold',
              textDecoration: 'underline wavy',
            }}
          >
            {text || '␣'}
          </mark>
          <VisuallyHidden>{`(${t('checks.wrong', { text })})`}</VisuallyHidden>
          {rule.slice(end)}
        </>
      }
    />
  );
};
