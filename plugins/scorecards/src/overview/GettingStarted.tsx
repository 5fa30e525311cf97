import { Alert, Flex } from '@backstage/ui';
import { CopyableText } from '@kumiki/frontend-common';
import { useWords } from '../words/useWords';

/** A scorecard that works wherever the facts of the catalog are collected. */
export const firstScorecardYaml = `apiVersion: kumiki.dev/v1alpha1
kind: Scorecard
metadata:
  name: catalog-health
  title: Catalog health
spec:
  owner: group:default/my-team
  lifecycle: draft
  appliesTo:
    kind: Component
  levels:
    - id: bronze
      title: Bronze
    - id: silver
      title: Silver
  checks:
    - id: owner-resolves
      title: The owner is a team that exists
      level: bronze
      rule: facts.catalog.ownerResolves
      remedy: Name an existing group as \`spec.owner\`.
    - id: described
      title: It says what it is for
      level: silver
      rule: facts.catalog.hasDescription
      remedy: Write one sentence as \`metadata.description\`.
`;

/** How to write the first scorecard, with a file to copy. */
export const GettingStarted = () => {
  const { t } = useWords();
  return (
    <Flex direction="column" gap="3">
      <Alert
        icon
        status="info"
        title={t('start.title')}
        description={t('start.description')}
      />
      <CopyableText label={t('start.yaml')} text={firstScorecardYaml} />
    </Flex>
  );
};
