import { screen, within } from '@testing-library/react';
import { readDemoModel, readDemoQuestions } from '../../dev/testing/readDemo';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { parsePageState } from '../model/pageState';
import { vocabularyMessages } from '../translations/vocabulary.en';
import { GoldenPaths } from './GoldenPaths';

const { use } = readDemoQuestions();
const model = readDemoModel();

const answered = use.flatMap(({ need, capability, verdict }) =>
  capability && verdict ? [{ need, capability, verdict }] : [],
);
const unanswered = use.filter(({ capability }) => !capability);

describe('the questions that all who answer agree on', () => {
  it.each(answered)(
    'what to use for “$need”: $capability',
    async ({ need, capability, verdict }) => {
      ask(need);
      const ref = `capability:default/${capability}`;
      const title = model.capabilities.find(item => item.ref === ref)?.title;
      const answer = within(await screen.findByRole('region', { name: title }));
      expect(
        answer.getByRole('link', { name: `Everything about ${title}` }),
      ).toHaveAttribute('href', `/catalog/default/capability/${capability}`);
      expect(
        answer.getAllByText(vocabularyMessages.verdict[verdict])[0],
      ).toBeVisible();
    },
  );

  it.each(unanswered)('nothing answers “$need”', async ({ need }) => {
    ask(need);
    expect(
      await screen.findByRole('heading', { name: 'Nothing here answers this' }),
    ).toBeInTheDocument();
  });

  it('are all asked', () => {
    expect(answered.length).toBeGreaterThan(0);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(answered.length + unanswered.length).toBe(use.length);
  });

  function ask(need: string) {
    renderInCompany(
      <GoldenPaths
        model={model}
        state={{ ...parsePageState(new URLSearchParams()), need }}
        update={() => {}}
      />,
    );
  }
});
