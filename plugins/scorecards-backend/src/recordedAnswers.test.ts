import { TestDatabases } from '@backstage/backend-test-utils';
import { recordedAnswers } from '@internal/company';
import { recordAnswers } from './__testUtils__/recording/recordAnswers';

describe('the answers that the tests of the frontend use', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  // Where this fails: node scripts/record-answers.mjs
  it('are what the routes answer', async () => {
    const answers = await recordAnswers(await databases.init('SQLITE_3'));

    expect(answers).toEqual(recordedAnswers);
  });
});
