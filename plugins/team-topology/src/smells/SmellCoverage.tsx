import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  SmellReport,
  smellTitle,
} from '@kumiki/backstage-plugin-team-topology-common';
import { changeLanguage } from '../compare/comparison';
import { BulletList } from '../ui/BulletList';
import { useWords } from '../ui/useWords';

/** Where rules could not look, so that missing data is not taken for good. */
export const SmellCoverage = (props: { report: SmellReport }) => {
  const { t, amount, language } = useWords();
  const partly = props.report.coverage.filter(
    ({ notKnown, off }) => notKnown > 0 || off,
  );
  if (partly.length === 0) {
    return null;
  }
  return (
    <Accordion>
      <AccordionTrigger
        level={2}
        title={t('smells.notKnown.title', { count: partly.length })}
      />
      <AccordionPanel>
        <Flex direction="column" gap="2">
          <Text>{t('smells.notKnown.intro')}</Text>
          <BulletList>
            {partly.map(({ rule, notKnown, evaluated, off }) => {
              const title = smellTitle(rule, changeLanguage(language));
              return (
                <Text as="span" key={rule}>
                  {off
                    ? t('smells.notKnown.off', { rule: title })
                    : t('smells.notKnown.item', {
                        rule: title,
                        count: notKnown,
                        evaluated: amount(evaluated),
                      })}
                </Text>
              );
            })}
          </BulletList>
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
};
