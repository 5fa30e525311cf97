import { describeHidden } from './told/describeHidden';
import { KINDS_BY_FILE } from './told/kindsByFile';

jest.setTimeout(300_000);

describe('an organisation with a hidden part, about its teams,', () =>
  describeHidden(KINDS_BY_FILE.teams));
