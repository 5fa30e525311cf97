import {
  describeLists,
  describeTexts,
} from '@kumiki/frontend-common/testUtils';
import { askMessages } from './translations/ask.en';
import { cardMessages } from './translations/cards.en';
import { compareMessages } from './translations/compare.en';
import { draftMessages } from './translations/drafts.en';
import { fieldMessages } from './translations/fields.en';
import { frictionMessages } from './translations/friction.en';
import { goldenPathMessages } from './translations/goldenPaths.en';
import japanese from './translations/ja';
import { loadMessages } from './translations/load.en';
import { mapMessages } from './translations/map.en';
import { pageMessages } from './translations/page.en';
import { responsibilityMessages } from './translations/responsibilities.en';
import { smellMessages } from './translations/smells.en';
import { tableMessages } from './translations/tables.en';
import { teamApiMessages } from './translations/teamApi.en';
import { timelineMessages } from './translations/timeline.en';
import { vocabularyMessages } from './translations/vocabulary.en';

describeTexts({
  groups: [
    askMessages,
    vocabularyMessages,
    pageMessages,
    tableMessages,
    teamApiMessages,
    cardMessages,
    compareMessages,
    draftMessages,
    fieldMessages,
    frictionMessages,
    loadMessages,
    responsibilityMessages,
    goldenPathMessages,
    timelineMessages,
    smellMessages,
    { map: mapMessages },
  ],
  japanese,
  borrowed: ['X-as-a-Service', 'Team API'],
  folder: __dirname,
});
describeLists(__dirname);
