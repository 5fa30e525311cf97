import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Text,
} from '@backstage/ui';
import { OrgFinding } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useState } from 'react';
import { useWords } from './useWords';

const FIRST = 20;

/** What is wrong with the data, where, and what to do about it. */
export const FindingsPanel = (props: {
  findings: OrgFinding[];
  /** Whether it is open where it appears. */
  defaultExpanded?: boolean;
}) => {
  const { t, amount, list } = useWords();
  const [all, setAll] = useState(false);
  const { findings } = props;
  if (findings.length === 0) {
    return null;
  }
  const more = ({ rule, others, suggestion }: OrgFinding) => {
    if (suggestion) {
      return t('findings.suggestion', { ref: suggestion });
    }
    if (!others) {
      return undefined;
    }
    return rule === 'unknown-parent'
      ? t('findings.alsoIn', { count: others.length })
      : t('findings.others', { refs: list(others) });
  };
  return (
    <Accordion defaultExpanded={props.defaultExpanded}>
      <AccordionTrigger
        level={2}
        title={t('findings.title', { count: findings.length })}
      />
      <AccordionPanel>
        <Flex direction="column" gap="3">
          <Text>{t('findings.intro')}</Text>
          <ul style={{ margin: 0, paddingLeft: 'var(--bui-space-5)' }}>
            {findings.slice(0, all ? undefined : FIRST).map(finding => (
              <li key={keyOf(finding)}>
                <EntityLink entityRef={finding.entity} />
                {' · '}
                <code>{`${finding.field}: ${finding.value}`}</code>
                <br />
                <Text as="span">
                  {[t(`findings.rule.${finding.rule}`), more(finding)]
                    .filter(Boolean)
                    .join(' ')}
                </Text>
              </li>
            ))}
          </ul>
          {!all && findings.length > FIRST && (
            <div>
              <Button variant="secondary" onPress={() => setAll(true)}>
                {t('findings.showAll', { total: amount(findings.length) })}
              </Button>
            </div>
          )}
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
};

function keyOf({ rule, entity, field, value }: OrgFinding): string {
  return [rule, entity, field, value].join(' ');
}
