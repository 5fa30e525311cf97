import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  EntityScorecardReport,
  ReportedCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CheckReport } from './CheckReport';
import { groupChecks } from './checkProgress';

/** Checks below each other; each says on demand why it is in its state. */
const CheckList = (props: { checks: ReportedCheck[] }) => (
  <PlainList>
    {props.checks.map(check => (
      <CheckReport key={check.check} check={check} />
    ))}
  </PlainList>
);

/** The checks of an entity: first what fails, then what is not known, and what is fine folded away. */
export const CheckGroups = (props: { report: EntityScorecardReport }) => {
  const { t, amount } = useWords();
  const { scorecard, checks } = props.report;
  const { failing, unknown, achieved } = groupChecks(checks, scorecard.levels);
  const open = [
    { id: 'failing', checks: failing },
    { id: 'unknown', checks: unknown },
  ] as const;
  return (
    <Flex direction="column" gap="4">
      {open
        .filter(group => group.checks.length > 0)
        .map(group => {
          const title = t(`entity.group.${group.id}`, {
            total: amount(group.checks.length),
          });
          return (
            <section key={group.id} aria-label={`${scorecard.title}: ${title}`}>
              <Text as="h4" variant="body-large" weight="bold">
                {title}
              </Text>
              <CheckList checks={group.checks} />
            </section>
          );
        })}
      {achieved.length > 0 && (
        <Accordion>
          <AccordionTrigger
            title={t('entity.group.achieved', {
              total: amount(achieved.length),
            })}
          />
          <AccordionPanel>
            <CheckList checks={achieved} />
          </AccordionPanel>
        </Accordion>
      )}
    </Flex>
  );
};
