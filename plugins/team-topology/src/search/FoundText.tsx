import { ResultHighlight } from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';

/** A text in which the words that were searched for stand out, where they are known. */
export const FoundText = (props: {
  text: string;
  /** The text with the tags of the highlight around what was found. */
  found?: string;
  highlight?: ResultHighlight;
}) => {
  const { text, found, highlight } = props;
  return found && highlight ? (
    <HighlightedSearchResultText
      text={found}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
};
