import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { formChoices, formToday } from '../../model/readChoices';
import { useWords, Words } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { FieldCheck, FieldPlace, shownValue } from '../validation/FieldCheck';
import { DateInput } from './DateInput';
import { formFieldProps, FormFrame } from './FormFrame';

/** The value and options of the date picker. */
export const datePickerSchema = makeFieldSchema({
  output: z => z.string().describe('A day, YYYY-MM-DD'),
  uiOptions: z =>
    z.object({
      refusePast: z.boolean().optional().describe('Rejects days before today'),
      refuseFuture: z.boolean().optional().describe('Rejects days after today'),
      notBefore: z
        .string()
        .optional()
        .describe(
          'The form field that holds the earliest allowed day: a date, or an interaction whose first day it is',
        ),
    }),
});

/** Chooses a day. */
export const DatePicker = (props: typeof datePickerSchema.TProps) => {
  const { t } = useWords();
  const { formData, onChange } = props;
  return (
    <FormFrame>
      <DateInput
        {...formFieldProps(props, { label: t('fields.date.label') })}
        value={typeof formData === 'string' ? formData : undefined}
        onChange={onChange}
      />
    </FormFrame>
  );
};

/** Rejects a date that does not exist or that the options of the template exclude. */
export const dateCheck: FieldCheck = async (value, place) => {
  const { refusePast, refuseFuture, notBefore } =
    place.options as typeof datePickerSchema.uiOptionsType;
  const today =
    refusePast || refuseFuture ? await formToday(place.apiHolder) : undefined;
  const message = checkDate(
    value,
    {
      noEarlierThanToday: refusePast ? today : undefined,
      noLaterThanToday: refuseFuture ? today : undefined,
      notBefore: notBefore ? await firstDay(notBefore, place) : undefined,
    },
    place.t,
  );
  return message === undefined ? [] : [{ path: [], message }];
};

async function firstDay(
  field: string,
  { siblings, form, apiHolder }: FieldPlace,
): Promise<string | undefined> {
  const value = valueAt(siblings, field) ?? valueAt(form, field);
  if (typeof value !== 'string') {
    return undefined;
  }
  if (isExistingDate(value)) {
    return value;
  }
  const ref = toFieldRef(value, 'teaminteraction');
  const known = ref
    ? await formChoices(apiHolder, { kind: 'teaminteraction', refs: [ref] })
    : undefined;
  return known?.interactions.find(item => item.ref === ref)?.since;
}

function valueAt(holder: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? Reflect.get(value, name)
          : undefined,
      holder,
    );
}

/** The limits of a date; both ends are allowed. */
interface DateLimits {
  /** Today, if the past is excluded. */
  noEarlierThanToday?: string;
  /** Today, if the future is excluded. */
  noLaterThanToday?: string;
  /** The first day of the thing that the date belongs to. */
  notBefore?: string;
}

/** Rejects a day that does not exist or is outside the limits. */
function checkDate(
  value: unknown,
  limits: DateLimits,
  t: Words['t'],
): string | undefined {
  if (typeof value !== 'string' || !isExistingDate(value)) {
    return t('fields.problem.notADate', { value: shownValue(value) });
  }
  const { noEarlierThanToday, noLaterThanToday, notBefore } = limits;
  if (notBefore !== undefined && value < notBefore) {
    return t('fields.problem.beforeDate', { date: value, since: notBefore });
  }
  if (noEarlierThanToday !== undefined && value < noEarlierThanToday) {
    return t('fields.problem.past', { date: value });
  }
  return noLaterThanToday !== undefined && value > noLaterThanToday
    ? t('fields.problem.future', { date: value })
    : undefined;
}
