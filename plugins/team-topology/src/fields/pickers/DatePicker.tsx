import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { formModel, formToday } from '../readModel';
import { FieldCheck, FieldPlace, shownValue } from '../validation/FieldCheck';
import { DateInput } from './DateInput';
import { formFieldProps, FormFrame } from './FormFrame';

/** What a template may ask of the date picker. */
export const datePickerSchema = makeFieldSchema({
  output: z => z.string().describe('A day, YYYY-MM-DD'),
  uiOptions: z =>
    z.object({
      refusePast: z.boolean().optional().describe('Refuses a day before today'),
      refuseFuture: z
        .boolean()
        .optional()
        .describe('Refuses a day after today'),
      notBefore: z
        .string()
        .optional()
        .describe(
          'The field of the form with the first day that is allowed: a date, or an interaction of which it is the first day',
        ),
    }),
});

/** Chooses a day of a template form. */
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

/** Refuses a date that does not exist or lies outside what the template allows. */
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
  const model = ref === undefined ? undefined : await formModel(apiHolder);
  return model?.interactions.find(item => item.ref === ref)?.since;
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

/** Between which days a date may lie; both ends are allowed. */
interface DateLimits {
  /** Today, where the past is refused. */
  noEarlierThanToday?: string;
  /** Today, where the future is refused. */
  noLaterThanToday?: string;
  /** The first day of what the date belongs to. */
  notBefore?: string;
}

/** Refuses a day that does not exist or lies outside the limits. */
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
