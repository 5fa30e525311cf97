import { Button, Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  OrgResponsibility,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { useWords } from '../ui/useWords';
import { ResponsibilityStateIcon } from './ResponsibilityState';

/** What somebody has to settle. */
interface OpenQuestions {
  dropped: OrgResponsibility[];
  /** Only groups that are no longer in the catalog say that it is theirs. */
  orphaned: OrgResponsibility[];
  contested: OrgResponsibility[];
  /** Held for the time being, and the date of review has passed. */
  overdue: OrgResponsibility[];
}

/**
 * The responsibilities between the teams. Each question is listed once: where
 * it is declared, not at the headings above and at the parts below.
 */
export function openQuestions(
  model: OrgModel,
  compare: (a: string, b: string) => number,
): OpenQuestions {
  const overdue = new Set(
    model.teams.flatMap(team =>
      team.interim
        .filter(item => item.overdue)
        .map(({ responsibility }) => responsibility),
    ),
  );
  const own = model.responsibilities
    .filter(({ stateFrom }) => ['declaration', 'nothing'].includes(stateFrom))
    .sort((a, b) => compare(a.title, b.title));
  return {
    dropped: own.filter(({ state }) => state === 'dropped'),
    orphaned: own.filter(({ state }) => state === 'orphaned'),
    contested: own.filter(({ state }) => state === 'contested'),
    overdue: own.filter(
      ({ ref, state }) => state === 'interim' && overdue.has(ref),
    ),
  };
}

const FIRST = 6;

const KINDS = [
  ['dropped', 'dropped'],
  ['orphaned', 'orphaned'],
  ['contested', 'contested'],
  ['overdue', 'interim'],
] as const;

/** What lies between the teams, before everything else. */
export const OpenQuestionsPanel = (props: {
  questions: OpenQuestions;
  /** Whether the date is past, so that nobody knows what was open. */
  isNotKnown: boolean;
  onAsk(responsibility: string): void;
  onShowAll(state: ResponsibilityState): void;
}) => {
  const { t, amount } = useWords();
  const titleId = useId();
  const { questions, isNotKnown, onAsk, onShowAll } = props;
  const open = KINDS.filter(([kind]) => questions[kind].length > 0);
  return (
    <section aria-labelledby={titleId}>
      <Flex direction="column" gap="3">
        <Text as="h2" id={titleId} variant="title-small">
          {t('responsibilities.open.title')}
        </Text>
        {isNotKnown && <Text>{t('responsibilities.open.past')}</Text>}
        {open.length === 0 && !isNotKnown && (
          <Text>{t('responsibilities.open.none')}</Text>
        )}
        {open.map(([kind, state]) => (
          <Flex key={kind} direction="column" gap="2">
            <Flex align="center" gap="2">
              <ResponsibilityStateIcon state={state} />
              <Text weight="bold">
                {t(`responsibilities.open.${kind}`, {
                  count: questions[kind].length,
                })}
              </Text>
            </Flex>
            {list(questions[kind], state)}
          </Flex>
        ))}
      </Flex>
    </section>
  );

  function list(items: OrgResponsibility[], state: ResponsibilityState) {
    return (
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {items.slice(0, FIRST).map(({ ref, title }) => (
          <Button
            key={ref}
            size="small"
            variant="secondary"
            onPress={() => onAsk(ref)}
            // A button never breaks its line.
            style={{ maxWidth: '100%', overflow: 'hidden' }}
          >
            {title}
          </Button>
        ))}
        {items.length > FIRST && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onShowAll(state)}
          >
            {t('responsibilities.open.more', {
              total: amount(items.length - FIRST),
            })}
          </Button>
        )}
      </Flex>
    );
  }
};
