import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import {
  expected as expectedAnswer,
  readDemoModel,
  readDemoQuestions,
} from '../../dev/testing/readDemo';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { responsibilityMessages } from '../translations/responsibilities.en';
import { vocabularyMessages } from '../translations/vocabulary.en';
import { AskBox } from './AskBox';
import { useGoldenPathAnswers } from './useGoldenPathAnswers';

const { natural } = readDemoQuestions();
const model = readDemoModel();
const titles = new Map(
  [...model.teams, ...model.responsibilities, ...model.capabilities].map(
    ({ ref, title }) => [ref, title],
  ),
);

describe('the questions as people type them', () => {
  it.each(['en', 'ja'] as const)(
    'are answered by the first card, in %s',
    async language => {
      const view = renderAsking();
      await screen.findByRole('searchbox');
      for (const question of natural[language]) {
        act(() => view.ask(question.ask));
        const [first] = view.container.querySelectorAll('section');
        expect([question.ask, saidBy(first)]).toMatchObject([
          question.ask,
          toBeSaid(question),
        ]);
      }
    },
    120_000,
  );

  /** What somebody reads at a glance. */
  function saidBy(card: Element | undefined) {
    if (!card) {
      return 'nothing';
    }
    const heading = card.querySelector('h2')?.textContent;
    const verdict = card.querySelector('[data-tone]');
    const team = card.querySelector('a[href*="/group/"]')?.textContent;
    return {
      heading,
      verdict: verdict?.querySelector('h3, span:not([aria-hidden])')
        ?.textContent,
      ...(card.querySelector('h3') && { team }),
    };
  }

  function toBeSaid(question: (typeof natural)['en'][number]) {
    const { leads, who, team, use, verdict } = expectedAnswer(question);
    if (leads === 'use') {
      return {
        heading: titles.get(`capability:default/${use}`),
        verdict: verdict && vocabularyMessages.verdict[verdict],
      };
    }
    return leads === 'who'
      ? {
          heading: titles.get(`responsibility:default/${who}`),
          verdict: expect.stringMatching(
            who === 'mail-and-dns'
              ? responsibilityMessages.route.nobody
              : /^Go to |^Several teams|^No team has the whole/,
          ),
          ...(team && { team: titles.get(`group:default/${team}`) }),
        }
      : 'nothing';
  }

  function renderAsking() {
    let ask = (_: string) => {};
    const Asking = () => {
      const [need, setNeed] = useState('');
      ask = setNeed;
      return (
        <AskBox
          value={need}
          onChange={setNeed}
          onSubmit={() => {}}
          answers={useGoldenPathAnswers(model, need)}
        />
      );
    };
    const view = renderInCompany(<Asking />);
    return { container: view.container, ask: (need: string) => ask(need) };
  }
});
