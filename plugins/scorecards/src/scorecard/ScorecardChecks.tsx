import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Card, CardBody, Flex, Grid, Text } from '@backstage/ui';
import {
  InvalidCheck,
  ScorecardCheckDetails,
  ScorecardDetails,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import {
  RiBarChartLine,
  RiErrorWarningLine,
  RiMegaphoneLine,
  RiPriceTag3Line,
  RiStackLine,
} from '@remixicon/react';
import { stringify } from 'yaml';
import { ScorecardLink } from '../address/scorecardAddress';
import { Field, IconText, PlainList } from '../ui/blocks';
import { RemedyText, RuleText, SourceText } from '../ui/checkTexts';
import { InvalidCheckProblem } from '../ui/InvalidCheckProblem';
import { titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';

/** Level and category of a check, to how many entities it applies, and whether it counts. */
export const CheckMarks = (props: {
  check: ScorecardCheckDetails;
  levels: readonly ScorecardLevel[];
}) => {
  const { t, date } = useWords();
  const { check, levels } = props;
  const { level, category, invalid, announced, enforceFrom, entities } = check;
  return (
    <Flex gap="4" style={{ flexWrap: 'wrap' }}>
      <IconText
        icon={RiBarChartLine}
        text={t('checks.level', { level: titleOfLevel(levels, level) })}
      />
      {category && (
        <IconText
          icon={RiPriceTag3Line}
          text={t('checks.category', { category })}
        />
      )}
      {entities !== undefined && (
        <IconText
          bold={entities === 0}
          icon={entities === 0 ? RiErrorWarningLine : RiStackLine}
          text={
            entities === 0
              ? t('checks.appliesToNone')
              : t('checks.appliesToCount', { count: entities })
          }
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
const CheckDescription = (props: {
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

/** Every check of a scorecard with its rule and its problems. */
export const ScorecardChecks = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const { scorecard } = props;
  const { checkDetails, invalid } = scorecard;
  // Problems of the scorecard as a whole belong to none of its checks.
  const others = invalid.filter(
    ({ check }) => !checkDetails.some(({ id }) => id === check),
  );
  return (
    <Flex direction="column" gap="4">
      {others.map(problem => (
        <InvalidCheckProblem
          key={`${problem.check} ${problem.field}`}
          problem={problem}
        />
      ))}
      {checkDetails.length === 0 && <Text>{t('checks.none')}</Text>}
      <PlainList label={t('scorecard.view.checks')}>
        {checkDetails.map(check => (
          <Card key={check.id}>
            <CardBody>
              <CheckDescription
                check={check}
                scorecard={scorecard}
                problems={invalid.filter(it => it.check === check.id)}
              />
            </CardBody>
          </Card>
        ))}
      </PlainList>
    </Flex>
  );
};
