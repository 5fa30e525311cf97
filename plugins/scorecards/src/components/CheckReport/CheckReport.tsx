import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { ReportedCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { RiMegaphoneLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { CheckStateLabel } from '../CheckStateLabel';
import { IconText } from '../IconText';
import { CheckReasons } from './CheckReasons';
import { useReasonTexts } from './useReasonTexts';

/** A check of an entity: its state in words, and on demand why. */
export const CheckReport = (props: { check: ReportedCheck }) => {
  const { t, date } = useWords();
  const { check } = props;
  const { title, state, message, enforceFrom } = check;
  const { optOut } = useReasonTexts(check);
  return (
    <Accordion>
      <AccordionTrigger>
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <CheckStateLabel state={state} />
          <Text as="span">{title}</Text>
          {/* What the message says holds only where the rule does not. */}
          {message && state === 'fail' && (
            <Text as="span" variant="body-small">
              {message}
            </Text>
          )}
          {optOut && state === 'fail' && (
            <Text as="span" variant="body-small">
              {optOut}
            </Text>
          )}
          {enforceFrom && (
            <IconText
              icon={RiMegaphoneLine}
              text={t('flag.announced', { date: date(enforceFrom) })}
            />
          )}
        </Flex>
      </AccordionTrigger>
      <AccordionPanel>
        <CheckReasons check={check} />
      </AccordionPanel>
    </Accordion>
  );
};
