import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  EXEMPTION_REASON,
  findExemptionRequestProblem,
  findReasonProblem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote } from '@kumiki/frontend-common';
import { useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId, useState } from 'react';
import { useWords } from '../words/useWords';
import { describeRefusal, describeRule } from './refusals';

/** What somebody fills in. */
export interface ExemptionForm {
  reason: string;
  /** `YYYY-MM-DD`; empty where no end is asked for. */
  until: string;
}

/** A field for a day, with the browser's own calendar. */
const EndField = (props: {
  value: string;
  latest: string;
  onChange(value: string): void;
}) => {
  const { t, date } = useWords();
  const { palette } = useTheme();
  const id = useId();
  const { value, latest, onChange } = props;
  return (
    <Flex direction="column" gap="1">
      <label htmlFor={id}>
        <Text as="span" variant="body-small">
          {t('exemption.end')}
        </Text>
      </label>
      <TextField
        id={id}
        type="date"
        size="small"
        variant="outlined"
        value={value}
        inputProps={{
          max: latest,
          'aria-required': true,
          'aria-describedby': `${id}__help`,
          style: { colorScheme: palette.type },
        }}
        onChange={({ target }) => onChange(target.value)}
      />
      <Text as="span" id={`${id}__help`} variant="body-small" color="secondary">
        {t('exemption.endHelp', { date: date(latest) })}
      </Text>
    </Flex>
  );
};

/**
 * Asks for a reason and, where that is decided, for an end. What the backend
 * would refuse is said before it is sent.
 */
export const ExemptionDialog = (props: {
  title: string;
  /** The text of the button that does it. */
  action: string;
  help?: string;
  isDestructive?: boolean;
  isReasonOptional?: boolean;
  /** Days, `YYYY-MM-DD`, where it has an end; `current` is the one that it has now. */
  end?: { today: string; latest: string; current?: string };
  /** The name of the permission that it needs. */
  permission: string;
  send(form: ExemptionForm): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}) => {
  const words = useWords();
  const { t } = words;
  const { end, isReasonOptional = false } = props;
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(end?.latest ?? '');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const isEmpty = reason.trim() === '';
  const reasonProblem =
    isReasonOptional && isEmpty ? undefined : findReasonProblem(reason);
  const problem = end
    ? findExemptionRequestProblem({ reason, until, current: end.current }, end)
    : reasonProblem;
  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.send({ reason, until });
      props.onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  const refusal = error && describeRefusal(error, words);
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={560}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          {props.help && <Text as="p">{props.help}</Text>}
          {end && (
            <EndField value={until} latest={end.latest} onChange={setUntil} />
          )}
          <TextAreaField
            label={t(
              isReasonOptional
                ? 'exemption.reasonOptional'
                : 'exemption.reason',
            )}
            description={t('exemption.reasonHelp', {
              least: String(EXEMPTION_REASON.least),
            })}
            value={reason}
            onChange={setReason}
            isRequired={!isReasonOptional}
          />
          {problem && !isEmpty && (
            <Text as="p" variant="body-small" color="danger">
              {describeRule(problem.rule, problem.params, words)}
            </Text>
          )}
          {refusal && (
            <Alert role="alert" icon status="warning" title={refusal} />
          )}
          {error && !refusal && (
            <RequestNote
              about={t('exemption.failed')}
              error={error}
              permission={props.permission}
              onRetry={submit}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('exemption.cancel')}
        </Button>
        <Button
          destructive={props.isDestructive}
          isDisabled={isBusy || problem !== undefined}
          onPress={submit}
        >
          {props.action}
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
