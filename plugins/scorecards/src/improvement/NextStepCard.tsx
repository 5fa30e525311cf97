import { ButtonLink, Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  NextStep,
  NextStepEntity,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { CheckRemedies } from '../entity/CheckReport';
import { useReasonTexts } from '../entity/useReasonTexts';
import { Field, PlainList } from '../ui/blocks';
import {
  CheckStateLabel,
  LACKING_STATES,
  StateCountsList,
} from '../ui/checkStates';
import { titleOfLevel } from '../ui/levels';
import { useWords } from '../words/useWords';

/** One entity: why it is not there yet, and how to get there. */
const StepEntity = (props: {
  entity: NextStepEntity;
  levels: readonly ScorecardLevel[];
  /** Whether its name is to be shown; on its own page it is not. */
  isNamed: boolean;
  /** Whether its form is the one thing to do. */
  isFirst: boolean;
}) => {
  const { t } = useWords();
  const { entity, levels, isNamed, isFirst } = props;
  const { optOut, others } = useReasonTexts({ reasons: entity.reasons });
  const name = entity.title ?? nameOfRef(entity.entity);
  const templates = entity.links.filter(({ kind }) => kind === 'template');
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        {isNamed && (
          <EntityLink entityRef={entity.entity} title={entity.title} />
        )}
        {entity.state && <CheckStateLabel state={entity.state} />}
        <Text as="span" variant="body-small">
          {t('steps.remaining', {
            count: entity.remaining,
            level: titleOfLevel(levels, entity.next),
          })}
        </Text>
      </Flex>
      {entity.message && entity.state === 'fail' && (
        <Text variant="body-small">{entity.message}</Text>
      )}
      {[...(optOut ? [optOut] : []), ...others].map(text => (
        <Text key={text} variant="body-small">
          {text}
        </Text>
      ))}
      <CheckRemedies remedies={entity.remedies} />
      {templates.length > 0 && (
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {templates.map(({ text, href }, at) => (
            <ButtonLink
              key={href}
              href={href}
              size="small"
              variant={isFirst && at === 0 ? 'primary' : 'secondary'}
              aria-label={t('steps.opensFor', { text, entity: name })}
            >
              {text}
            </ButtonLink>
          ))}
        </Flex>
      )}
    </Flex>
  );
};

/** A check to work on: what comes of it, for whom, how, and whom to ask. */
export const NextStepCard = (props: {
  step: NextStep;
  levels: readonly ScorecardLevel[];
  /** The group whose entities they are; absent on the page of one entity. */
  group?: string;
  isFirst: boolean;
}) => {
  const { t, amount } = useWords();
  const { step, levels, group, isFirst } = props;
  const { scorecard, check, title, opens, blocks, contacts, entities } = step;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Flex direction="column" gap="1">
            <Text as="h3" variant="body-large" weight="bold">
              {title}
            </Text>
            <Text variant="body-small">
              <ScorecardLink scorecard={scorecard} text={step.scorecardTitle} />
            </Text>
          </Flex>
          {group !== undefined && (
            <>
              <Text>
                {opens > 0
                  ? t('steps.opens', { count: opens, total: amount(opens) })
                  : t('steps.opensNone')}
              </Text>
              <Text variant="body-small">
                {t('steps.blocks', { count: blocks, total: amount(blocks) })}
              </Text>
              <StateCountsList counts={step.counts} />
              <div>
                <ScorecardLink
                  scorecard={scorecard}
                  text={t('steps.show', { check: title })}
                  state={{
                    view: 'results',
                    states: LACKING_STATES,
                    checks: [check],
                    owners: [group],
                  }}
                />
              </div>
            </>
          )}
          {step.invalid && <Text>{t('steps.invalid')}</Text>}
          {entities.length > 0 && !step.invalid && (
            <PlainList label={t('steps.entities')}>
              {entities.map((entity, at) => (
                <StepEntity
                  key={entity.entity}
                  entity={entity}
                  levels={levels}
                  isNamed={group !== undefined}
                  isFirst={isFirst && at === 0}
                />
              ))}
            </PlainList>
          )}
          {contacts.length > 0 && (
            <Field label={t('steps.ask')}>
              <PlainList inline>
                {contacts.map(({ ref, answersFor }) => (
                  <Flex key={`${ref} ${answersFor}`} gap="1">
                    <EntityLink entityRef={ref} />
                    <Text as="span" variant="body-small">
                      {t(`steps.${answersFor}`)}
                    </Text>
                  </Flex>
                ))}
              </PlainList>
            </Field>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
};
