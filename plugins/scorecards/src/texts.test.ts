import {
  describeLists,
  describeTexts,
} from '@kumiki/frontend-common/testUtils';
import { entityMessages } from './translations/entity.en';
import japanese from './translations/ja';
import { overviewMessages } from './translations/overview.en';
import { pageMessages } from './translations/page.en';
import { problemMessages } from './translations/problem.en';
import { scorecardMessages } from './translations/scorecard.en';
import { vocabularyMessages } from './translations/vocabulary.en';

describeTexts({
  groups: [
    vocabularyMessages,
    pageMessages,
    overviewMessages,
    scorecardMessages,
    entityMessages,
    problemMessages,
  ],
  japanese,
  folder: __dirname,
  // Problems are named by the rules that find them; see describeProblem.test.ts.
  isComputed: key => key.startsWith('problem.'),
});
describeLists(__dirname);
