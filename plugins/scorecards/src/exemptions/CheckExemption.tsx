import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  AskableCheck,
  Exemption,
  ReportedCheck,
  scorecardsExemptionAskPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RiCalendarCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { CheckExemptions, useCheckExemptions } from './EntityExemptionsContext';
import { ExemptionActions } from './ExemptionActions';
import { ExemptionChip, usePersonName } from './ExemptionChip';
import { ExemptionLog } from './ExemptionLog';
import { ExemptionDialog } from './ExemptionDialog';

/** States of a check from which somebody may want to be excused. */
const LACKING = ['fail', 'unknown', 'error'];

/** Chips that say until when a check is exempt, or that it is asked for. */
export const ExemptionChips = (props: { scorecard: string; check: string }) => {
  const known = useCheckExemptions(props.scorecard, props.check);
  return (
    <>
      {known?.granted && <ExemptionChip exemption={known.granted} />}
      {known?.asked && <ExemptionChip exemption={known.asked} />}
    </>
  );
};

/** Asks for an exemption of an entity from a check. */
const AskButton = (props: {
  known: CheckExemptions;
  askable: AskableCheck;
  title: string;
}) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const [isOpen, setOpen] = useState(false);
  const { known, askable, title } = props;
  const { scorecard, check, latest } = askable;
  const approver = usePersonName(askable.approver ?? scorecard);
  return (
    <div>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCalendarCheckLine />}
        onPress={() => setOpen(true)}
      >
        {t('exemption.ask')}
      </Button>
      {isOpen && (
        <ExemptionDialog
          title={t('exemption.askAbout', { check: title })}
          action={t('exemption.ask')}
          help={
            askable.approver
              ? t('exemption.askHelp', { approver })
              : t('exemption.askHelpUnnamed')
          }
          end={{ today: known.today, latest }}
          permission={scorecardsExemptionAskPermission.name}
          send={form =>
            api.askExemption({
              ...{ entity: known.entity, scorecard, check },
              ...form,
            })
          }
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            known.onChanged();
          }}
        />
      )}
    </div>
  );
};

const OpenExemption = (props: {
  exemption: Exemption;
  known: CheckExemptions;
}) => {
  const { t } = useWords();
  const { exemption, known } = props;
  return (
    <Flex direction="column" gap="1">
      <Text>{exemption.reason}</Text>
      {exemption.renewals > 0 && (
        <Text variant="body-small">
          {t('exemption.renewals', { count: exemption.renewals })}
        </Text>
      )}
      {exemption.drift.map(it => (
        <Text key={it} variant="body-small" weight="bold">
          {t(`exemption.drift.${it}`)}
        </Text>
      ))}
      <ExemptionLog log={exemption.log} />
      <ExemptionActions
        exemption={exemption}
        today={known.today}
        onChanged={known.onChanged}
      />
    </Flex>
  );
};

/** The exemptions of a check with what the reader may do, and the way to ask for one. */
export const CheckExemption = (props: {
  scorecard: string;
  check: ReportedCheck;
}) => {
  const { check, scorecard } = props;
  const known = useCheckExemptions(scorecard, check.check);
  if (!known) {
    return null;
  }
  const { askable } = known;
  const open = [known.granted, known.asked].flatMap(it => it ?? []);
  return (
    <>
      {open.map(exemption => (
        <Flex key={exemption.id} direction="column" gap="1">
          <ExemptionChip exemption={exemption} />
          <OpenExemption exemption={exemption} known={known} />
        </Flex>
      ))}
      {askable?.mayAsk && LACKING.includes(check.state) && (
        <AskButton known={known} askable={askable} title={check.title} />
      )}
    </>
  );
};
