import { flattenMessages } from '@kumiki/frontend-common';
import { badgeMessages } from './badge.ja';
import { campaignMessages } from './campaign.ja';
import { entityMessages } from './entity.ja';
import { exemptionMessages } from './exemption.ja';
import { insightMessages } from './insight.ja';
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
  ...exemptionMessages,
  ...insightMessages,
  ...problemMessages,
  ...campaignMessages,
  ...badgeMessages,
});
