import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { RouteAnswer } from '../responsibilities/answer/RouteAnswer';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';

/** Who does it, where the question is about work that teams do. */
export const WhoCard = (props: { model: OrgModel; route: OrgRoute }) => {
  const { t } = useWords();
  const id = useId();
  const { model, route } = props;
  const { ref, title } = route.responsibility;
  return (
    <section aria-labelledby={id} style={{ maxWidth: 960 }}>
      <Card>
        <CardHeader>
          <Flex direction="column" gap="1">
            <Text as="span" variant="body-small">
              {t('goldenPaths.who')}
            </Text>
            <Text as="h2" variant="title-small" weight="bold" id={id}>
              <EntityLink entityRef={ref} title={title} variant="title-small" />
            </Text>
          </Flex>
        </CardHeader>
        <CardBody>
          <RouteAnswer model={model} route={route} />
        </CardBody>
      </Card>
    </section>
  );
};
