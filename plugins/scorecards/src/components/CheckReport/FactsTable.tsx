import { Flex, Text } from '@backstage/ui';
import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { providerOf } from '../../lib/providerOf';
import { FactAge } from './FactAge';
import { FactText } from './FactText';

/** The facts that a rule read, with value, age and source. */
export const FactsTable = (props: { facts: ExplainedFact[] }) => {
  const { t } = useWords();
  return (
    <DataTable
      label={t('entity.facts')}
      columns={[
        t('entity.factName'),
        t('entity.factValue'),
        t('entity.factAge'),
        t('entity.factSource'),
      ]}
      rows={props.facts.map(fact => ({
        id: fact.name,
        cells: [
          <Flex key="name" direction="column" gap="0">
            <code>{fact.name}</code>
            <Text as="span" variant="body-small">
              {fact.description}
            </Text>
          </Flex>,
          <FactText key="value" fact={fact} />,
          <FactAge key="age" fact={fact} />,
          <Flex key="source" direction="column" gap="0">
            <Text as="span">{providerOf(fact.name)}</Text>
            {fact.pushedBy !== undefined && (
              <Text as="span" variant="body-small">
                {t('entity.pushedBy', { subject: fact.pushedBy })}
              </Text>
            )}
          </Flex>,
        ],
      }))}
    />
  );
};
