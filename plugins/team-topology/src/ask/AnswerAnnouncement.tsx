import { VisuallyHidden } from '@backstage/ui';
import { GoldenPathAnswers } from '@kumiki/backstage-plugin-team-topology-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useWords } from '../ui/useWords';

/** A screen reader that speaks at every letter says nothing. */
const QUIET = 600;

/** Tells those who do not see the page what it answers. */
export const AnswerAnnouncement = (props: { answers: GoldenPathAnswers }) => {
  const { t } = useWords();
  const { need, answer, others, route, leads } = props.answers;
  const words = () => {
    if (!need) {
      return '';
    }
    if (route && (leads === 'responsibility' || !answer)) {
      const responsibility = route.responsibility.title;
      const isGuess = route.foundBy === 'hand-off';
      return route.team && !isGuess
        ? t('goldenPaths.announce.route', {
            responsibility,
            team: route.team.title,
          })
        : t(
            route.responsibility.state === 'dropped'
              ? 'ask.announceNobody'
              : 'goldenPaths.announce.routeUnclear',
            { responsibility },
          );
    }
    if (!answer) {
      return t('goldenPaths.announce.none', { need });
    }
    const { title, verdict } = answer.capability;
    return [
      t('goldenPaths.announce.answer', {
        title,
        verdict: t(`verdict.${verdict}`),
      }),
      others.length > 0 &&
        t('goldenPaths.announce.others', { count: others.length }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const text = words();
  const [spoken, setSpoken] = useState('');
  useDebounce(() => setSpoken(text), QUIET, [text]);
  return (
    <VisuallyHidden>
      <span role="status">{spoken}</span>
    </VisuallyHidden>
  );
};
