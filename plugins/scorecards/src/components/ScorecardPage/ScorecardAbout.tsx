import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink, Card, CardBody, Flex, Grid, Text } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { stringify } from 'yaml';
import { useWords } from '../../hooks/useWords';
import { Field } from '../Field';
import { LevelDistribution } from '../LevelDistribution';
import { ScorecardFlags } from '../ScorecardFlags';
import { SourceText } from '../SourceText';

/** What a scorecard is and how the entities stand with it. */
export const ScorecardAbout = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const entityHref = useEntityRefLink();
  const { scorecard } = props;
  const { title, description, owner, lifecycle, rollup } = scorecard;
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" justify="between" gap="3">
        <Text as="h2" variant="title-small" weight="bold">
          {title}
        </Text>
        <ButtonLink href={entityHref(scorecard.ref)} variant="secondary">
          {t('scorecard.entity')}
        </ButtonLink>
      </Flex>
      {description && <Text>{description}</Text>}
      <ScorecardFlags scorecard={scorecard} />
      <Card>
        <CardBody>
          <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} gap="4">
            <Field label={t('scorecard.levels')}>
              <LevelDistribution levels={scorecard.levels} rollup={rollup} />
            </Field>
            <Field label={t('scorecard.owner')}>
              {owner ? (
                <EntityLink entityRef={owner} />
              ) : (
                <Text>{t('flag.notVisible')}</Text>
              )}
            </Field>
            <Field label={t('scorecard.lifecycle')}>
              <Text>{t(`lifecycle.${lifecycle}`)}</Text>
            </Field>
            <Field label={t('scorecard.appliesTo')}>
              {scorecard.appliesTo === undefined ? (
                <Text>{t('flag.notVisible')}</Text>
              ) : (
                <SourceText text={stringify(scorecard.appliesTo).trim()} />
              )}
            </Field>
          </Grid.Root>
        </CardBody>
      </Card>
    </Flex>
  );
};
