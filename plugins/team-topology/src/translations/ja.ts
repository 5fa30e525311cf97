import { flattenMessages } from '@kumiki/frontend-common';
import { askMessages } from './ask.ja';
import { cardMessages } from './cards.ja';
import { compareMessages } from './compare.ja';
import { draftMessages } from './drafts.ja';
import { fieldMessages } from './fields.ja';
import { frictionMessages } from './friction.ja';
import { goldenPathMessages } from './goldenPaths.ja';
import { loadMessages } from './load.ja';
import { mapMessages } from './map.ja';
import { pageMessages } from './page.ja';
import { responsibilityMessages } from './responsibilities.ja';
import { smellMessages } from './smells.ja';
import { tableMessages } from './tables.ja';
import { teamApiMessages } from './teamApi.ja';
import { timelineMessages } from './timeline.ja';
import { vocabularyMessages } from './vocabulary.ja';

export default flattenMessages({
  ...askMessages,
  ...vocabularyMessages,
  ...pageMessages,
  ...tableMessages,
  ...teamApiMessages,
  ...cardMessages,
  ...compareMessages,
  ...draftMessages,
  ...fieldMessages,
  ...frictionMessages,
  ...loadMessages,
  ...responsibilityMessages,
  ...goldenPathMessages,
  ...timelineMessages,
  ...smellMessages,
  map: mapMessages,
});
