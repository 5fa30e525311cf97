import { MarkdownContent } from '@backstage/core-components';

/** An image without a picture in it, so that its text is shown. */
const NO_IMAGE = 'data:,';
const LINKED = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * What to do about a check, as the authors of scorecards write it: Markdown
 * without HTML. Images of other hosts are not loaded, because they would tell
 * these hosts who reads about which entity.
 */
export const RemedyText = (props: { remedy: string }) => (
  <MarkdownContent
    content={props.remedy}
    dialect="common-mark"
    transformImageUri={ownImage}
    transformLinkUri={safeLink}
  />
);

function ownImage(uri: string): string {
  return resolve(uri)?.origin === window.location.origin ? uri : NO_IMAGE;
}

/** A link to anything else would be refused with an error instead of a page. */
function safeLink(uri: string): string {
  return LINKED.includes(resolve(uri)?.protocol ?? '') ? uri : '';
}

function resolve(uri: string): URL | undefined {
  const { href } = window.location;
  return URL.canParse(uri, href) ? new URL(uri, href) : undefined;
}
