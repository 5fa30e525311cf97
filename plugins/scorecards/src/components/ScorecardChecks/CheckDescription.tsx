import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Grid, Text } from '@backstage/ui';
import {
  InvalidCheck,
  ScorecardCheckDetails,
  ScorecardDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { stringify } from 'yaml';
import { useWords } from '../../hooks/useWords';
import { Field } from '../Field';
import { InvalidCheckProblem } from '../InvalidChecks';
import { RemedyText } from '../RemedyText';
import { RuleText } from '../RuleText';
import { ScorecardLink } from '../ScorecardLink';
import { SourceText } from '../SourceText';
import { CheckMarks } from './CheckMarks';

/** One check: what it says, by which rule, and what to do about it. */
export const CheckDescription = (props: {
  check: ScorecardCheckDetails;
  scorecard: ScorecardDetails;
  problems: InvalidCheck[];
}) => {
  const { t } = useWords();
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
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      <CheckMarks check={check} levels={scorecard.levels} />
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
            <SourceText text={stringify(appliesTo).trim()} />
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
            // What is wrong with an invalid check may be this very ref.
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
