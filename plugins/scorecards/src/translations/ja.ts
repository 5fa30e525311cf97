import { flattenMessages } from '@kumiki/frontend-common';
import { entityMessages } from './entity.ja';
import { overviewMessages } from './overview.ja';
import { pageMessages } from './page.ja';
import { problemMessages } from './problem.ja';
import { scorecardMessages } from './scorecard.ja';
import { vocabularyMessages } from './vocabulary.ja';

export default flattenMessages({
  ...vocabularyMessages,
  ...pageMessages,
  ...overviewMessages,
  ...scorecardMessages,
  ...entityMessages,
  ...problemMessages,
});
