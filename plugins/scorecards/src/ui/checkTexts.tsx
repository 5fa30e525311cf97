import { MarkdownContent } from '@backstage/core-components';
import { VisuallyHidden } from '@backstage/ui';
import { remedyAbout } from '@kumiki/backstage-plugin-scorecards-common';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useWords } from '../words/useWords';

/** Something as it was written; long lines wrap, so that nothing is scrolled. */
export const SourceText = (props: { text: ReactNode }) => (
  <pre
    style={{
      margin: 0,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      color: 'var(--bui-fg-primary)',
      fontSize: 'var(--bui-font-size-2)',
      lineHeight: 1.5,
    }}
  >
    <code>{props.text}</code>
  </pre>
);

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
  // A text that is missing at the end has no character to mark.
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

/** An image without a picture in it, so that its text is shown. */
const NO_IMAGE = 'data:,';
const LINKED = ['http:', 'https:', 'mailto:', 'tel:'];

const useRemedyStyles = makeStyles({
  // In the middle of a text, colour alone does not tell a link.
  root: { '& a': { textDecoration: 'underline' } },
});

/**
 * What to do about a check, as the authors of scorecards write it: Markdown
 * without HTML. Images of other hosts are not loaded, because they would tell
 * these hosts who reads about which entity.
 */
export const RemedyText = (props: { remedy: string }) => {
  const classes = useRemedyStyles();
  return (
    <MarkdownContent
      content={remedyAbout(props.remedy)}
      className={classes.root}
      dialect="common-mark"
      transformImageUri={ownImage}
      transformLinkUri={safeLink}
    />
  );
};

function ownImage(uri: string): string {
  return resolve(uri)?.origin === window.location.origin ? uri : NO_IMAGE;
}

/** Any other link would lead to an error instead of a page. */
function safeLink(uri: string): string {
  return LINKED.includes(resolve(uri)?.protocol ?? '') ? uri : '';
}

function resolve(uri: string): URL | undefined {
  const { href } = window.location;
  return URL.canParse(uri, href) ? new URL(uri, href) : undefined;
}
