import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Flex, Text } from '@backstage/ui';
import {
  GoldenPathAnswers,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LongWords, useFailureWords } from '@kumiki/frontend-common';
import {
  RemixiconComponentType,
  RiErrorWarningLine,
  RiRoadMapLine,
  RiShapesLine,
  RiTeamLine,
} from '@remixicon/react';
import { CSSProperties } from 'react';
import { AnswerCard } from '../ask/AnswerCard';
import { WhoCard } from '../ask/AskAnswer';
import { mapRouteRef } from '../routes';
import { VerdictLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import {
  FoundDocument,
  readSearchDocument,
  SearchType,
} from './searchDocuments';

/** A text in which the words that were searched for stand out, where they are known. */
const FoundText = (props: {
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

/**
 * What the search hands to an item of its list.
 * @public
 */
export interface SearchResultItemProps {
  result?: FoundDocument;
  highlight?: ResultHighlight;
}

/** The answer itself, before what an engine has found; the rest is among the results. */
const SearchAnswer = (props: { answers: GoldenPathAnswers }) => {
  const { answer, route, leads } = props.answers;
  return (
    <LongWords>
      {leads === 'responsibility'
        ? route && <WhoCard route={route} />
        : answer && <AnswerCard answer={answer} />}
    </LongWords>
  );
};

const ICONS: Record<SearchType, RemixiconComponentType> = {
  'golden-path': RiRoadMapLine,
  responsibility: RiShapesLine,
  'team-api': RiTeamLine,
};

// As the results of the catalog, between which ours stand.
const ICON: CSSProperties = { flex: '0 0 56px' };
const TEXTS: CSSProperties = { minWidth: 0, overflowWrap: 'anywhere' };
const TITLE: CSSProperties = { fontSize: '1.25rem', fontWeight: 'bold' };

/** A golden path, a responsibility or a Team API among the results of the search. */
export const SearchResultItem = (props: SearchResultItemProps) => {
  const { t, list } = useWords();
  const wordsFor = useFailureWords();
  const route = useRouteRef(mapRouteRef);
  const { result, highlight } = props;
  const about = result && readSearchDocument(result);
  if (!about) {
    return null;
  }
  const { type, verdict, failure, teams = [], answers } = about;
  if (answers) {
    return <SearchAnswer answers={answers} />;
  }
  const { location } = result;
  const { title, text } = failure
    ? {
        title: t('searchResult.askAgain', { need: result.title }),
        text: `${t('searchResult.failed')} ${
          wordsFor(failure, teamTopologyModelReadPermission.name).description
        }`,
      }
    : result;
  const Icon = failure ? RiErrorWarningLine : ICONS[type];
  // The index does not know where an app has the page.
  const question = location.slice(location.indexOf('?'));
  return (
    <Flex align="start" gap="0" style={{ minWidth: 0 }}>
      <span aria-hidden="true" style={ICON}>
        <Icon size={24} />
      </span>
      <Flex direction="column" gap="1" style={TEXTS}>
        <Flex align="center" gap="2">
          <Text as="span" variant="body-small">
            {t(`searchResult.${type}`)}
          </Text>
          {verdict && <VerdictLabel verdict={verdict} />}
        </Flex>
        <Link
          noTrack
          to={route && location.includes('?') ? route() + question : location}
          style={TITLE}
        >
          <FoundText
            text={title}
            found={highlight?.fields.title}
            highlight={highlight}
          />
        </Link>
        {teams.length > 0 && (
          <Text as="span" variant="body-medium" weight="bold">
            {teams.length === 1
              ? t('route.goTo', { team: teams[0] })
              : t('route.oneOf', {
                  teams: list(teams, 'and'),
                })}
          </Text>
        )}
        <Text as="span" variant="body-small">
          <FoundText
            text={text}
            found={highlight?.fields.text}
            highlight={highlight}
          />
        </Text>
      </Flex>
    </Flex>
  );
};
