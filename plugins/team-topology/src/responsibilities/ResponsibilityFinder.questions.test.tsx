import { RouteUncertainty } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import {
  DemoQuestions,
  readDemoModel,
  readDemoQuestions,
} from '../../dev/testing/readDemo';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { responsibilityMessages } from '../translations/responsibilities.en';
import { ResponsibilityFinder } from './ResponsibilityFinder';

type Question = DemoQuestions['who'][number];

const { who } = readDemoQuestions();
const model = readDemoModel();
const messages = responsibilityMessages.route;

describe('the questions that all who answer agree on', () => {
  it.each(who.filter(({ unknown }) => !unknown))(
    'who does $responsibility, asking $from first: $team',
    async ({ responsibility, from, ...expected }) => {
      ask(responsibility, from);
      const title = model.responsibilities.find(
        item => item.ref === `responsibility:default/${responsibility}`,
      )?.title;
      const answer = within(
        await screen.findByRole('region', { name: `Answer: ${title}` }),
      );
      const headline = answer.getByRole('heading', { level: 3 });
      const isGuess = expected.foundBy === 'hand-off';
      const others = (expected.alternatives ?? []).map(titleOf);

      expect({
        goTo: isGuess
          ? linksIn(answer.getByText(messages.nobody).closest('section')).find(
              link => link === titleOf(expected.team ?? ''),
            )
          : /^Go to (.*)$/.exec(headline.textContent ?? '')?.[1],
        foundBy: expected.foundBy
          ? answer.queryByText(foundBySentence(expected))?.textContent
          : undefined,
        rightfulOwner: answer
          .queryByText(/The rightful owner is/)
          ?.textContent?.replace(/The rightful owner is (.*)\.$/, '$1'),
        others: expected.team
          ? linksIn(answer.queryByText(/^Could also be meant/))
          : linksIn(headline),
        uncertain: answer
          .queryByRole('region', { name: messages.uncertain })
          ?.textContent?.replace(messages.uncertain, ''),
      }).toEqual({
        goTo: expected.team && titleOf(expected.team),
        foundBy: expected.foundBy && foundBySentence(expected),
        rightfulOwner:
          expected.rightfulOwner && titleOf(expected.rightfulOwner),
        others,
        uncertain: expected.uncertainties?.map(textOf).join(''),
      });
    },
  );

  it.each(who.filter(({ unknown }) => unknown))(
    'knows no $responsibility that $from could be asked about',
    async ({ responsibility, from }) => {
      ask(responsibility, from);
      expect(await screen.findByText(/^There is no such/)).toBeInTheDocument();
      expect(
        screen.queryByRole('region', { name: /^Answer/ }),
      ).not.toBeInTheDocument();
    },
  );

  function ask(responsibility: string, from?: string) {
    renderInCompany(
      <ResponsibilityFinder
        model={model}
        question={{
          responsibility: `responsibility:default/${responsibility}`,
          from: from && `group:default/${from}`,
        }}
        onAsk={() => {}}
      />,
    );
  }

  function titleOf(team: string): string {
    const ref = `group:default/${team}`;
    return model.teams.find(item => item.ref === ref)?.title ?? ref;
  }

  function foundBySentence(
    expected: Pick<Question, 'team' | 'foundBy'>,
  ): string {
    return messages.foundBy[expected.foundBy ?? 'acceptance'].replace(
      '{{team}}',
      titleOf(expected.team ?? ''),
    );
  }

  function textOf(uncertainty: RouteUncertainty) {
    return uncertainty === 'inherited'
      ? messages.inherited.replace(
          '{{responsibility}}',
          'Runtime platform (実行基盤)',
        )
      : messages.uncertainty[uncertainty];
  }

  function linksIn(element: HTMLElement | null) {
    return element
      ? within(element)
          .queryAllByRole('link')
          .map(link => link.textContent)
      : [];
  }
});
