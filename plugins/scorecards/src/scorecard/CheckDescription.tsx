import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Grid, Text } from '@backstage/ui';
import {
  InvalidCheck,
  ScorecardCheckDetails,
  ScorecardDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import {
  RiErrorWarningLine,
  RiMegaphoneLine,
  RiPriceTag3Line,
} from '@remixicon/react';
import { ScorecardLink } from '../address/scorecardAddress';
import { Field, IconText } from '../ui/blocks';
import { RemedyText, RuleText, SourceText } from '../ui/checkTexts';
import { InvalidCheckProblem } from '../ui/InvalidCheckProblem';
import { describePredicate } from '../ui/predicates';
import { useWords } from '../words/useWords';

/** The category of a check, and whether it counts. */
export const CheckMarks = (props: { check: ScorecardCheckDetails }) => {
  const { t, date } = useWords();
  const { category, invalid, announced, enforceFrom, entities } = props.check;
  if (!category && !invalid && !announced && entities !== 0) {
    return null;
  }
  return (
    <Flex gap="3" style={{ flexWrap: 'wrap' }}>
      {category && (
        <IconText
          icon={RiPriceTag3Line}
          text={t('checks.category', { category })}
        />
      )}
      {entities === 0 && (
        <IconText
          bold
          icon={RiErrorWarningLine}
          text={t('checks.appliesToNone')}
        />
      )}
      {invalid && (
        <IconText bold icon={RiErrorWarningLine} text={t('flag.invalid')} />
      )}
      {announced && enforceFrom && (
        <IconText
          icon={RiMegaphoneLine}
          text={t('flag.announced', { date: date(enforceFrom) })}
        />
      )}
    </Flex>
  );
};

/** One check: what it says, by which rule, and what to do about it. */
export const CheckDescription = (props: {
  check: ScorecardCheckDetails;
  scorecard: ScorecardDetails;
  problems: InvalidCheck[];
}) => {
  const words = useWords();
  const { t } = words;
  const { check, scorecard, problems } = props;
  const { id, title, description, rule, when, facts, message, remedy } = check;
  const { capability, appliesTo, withheld } = check;
  const { namespace } = parseEntityRef(scorecard.ref);
  const fullRef = (ref: string) =>
    stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'capability',
        defaultNamespace: namespace,
      }),
    );
  const isMarked = problems.some(({ field }) => field === 'rule');
  return (
    <Flex direction="column" gap="3">
      {description && <Text>{description}</Text>}
      {problems.length > 0 && <Text>{t('checks.invalid')}</Text>}
      {problems.map(problem => (
        <InvalidCheckProblem
          key={`${problem.field} ${problem.message}`}
          problem={problem}
          rule={problem.field === 'when' ? when : rule}
        />
      ))}
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="3">
        {!isMarked && (
          <Field label={t('checks.rule')}>
            <RuleText rule={rule} />
          </Field>
        )}
        {when && (
          <Field label={t('checks.when')}>
            <RuleText rule={when} />
          </Field>
        )}
        {facts.length > 0 && (
          <Field label={t('checks.facts')}>
            <SourceText text={facts.map(({ name }) => name).join('\n')} />
          </Field>
        )}
        {message && (
          <Field label={t('checks.message')}>
            <Text>{message}</Text>
          </Field>
        )}
        {remedy && (
          <Field label={t('checks.remedy')}>
            <RemedyText remedy={remedy} />
          </Field>
        )}
        {appliesTo !== undefined && (
          <Field label={t('checks.appliesTo')}>
            <Text>{describePredicate(appliesTo, words)}</Text>
          </Field>
        )}
        {withheld?.includes('appliesTo') && (
          <Field label={t('checks.appliesTo')}>
            <Text>{t('flag.notVisible')}</Text>
          </Field>
        )}
      </Grid.Root>
      {capability && (
        <Text variant="body-small">
          {t('checks.capability', {
            // The invalid part of the check may be this ref.
            capability: check.invalid ? (
              capability
            ) : (
              <EntityLink entityRef={fullRef(capability)} />
            ),
          })}
        </Text>
      )}
      {withheld?.includes('capability') && (
        <Text variant="body-small">{t('checks.capabilityNotVisible')}</Text>
      )}
      {!check.invalid && (
        <div>
          <ScorecardLink
            scorecard={scorecard.ref}
            text={t('checks.results', { check: title })}
            state={{ view: 'results', checks: [id] }}
          />
        </div>
      )}
    </Flex>
  );
};
