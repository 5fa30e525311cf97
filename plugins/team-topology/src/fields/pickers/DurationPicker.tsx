import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Flex } from '@backstage/ui';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldCheck, shownValue } from '../validation/FieldCheck';
import {
  Duration,
  DURATION_UNITS,
  DurationUnit,
  readDuration,
  writeDuration,
} from './duration';
import { FieldHead } from './FieldHead';
import { formFieldProps, FormFrame } from './FormFrame';

/** The value of the duration picker. */
export const durationPickerSchema = makeFieldSchema({
  output: z => z.string().describe('An ISO 8601 duration, such as PT4H'),
});

/** Longer than anybody waits for an answer. */
const MOST = 10_000;

/** Asks for a duration in words: an amount and a unit. */
export const DurationPicker = (props: typeof durationPickerSchema.TProps) => {
  const { t } = useWords();
  const field = formFieldProps(props, { label: t('fields.duration.label') });
  const { formData, onChange } = props;
  const value =
    typeof formData === 'string' ? readDuration(formData) : undefined;
  const [chosen, setChosen] = useState<DurationUnit>('hours');
  const unit = value?.unit ?? chosen;
  const change = (duration: Partial<Duration>) => {
    const { amount, ...next } = { amount: value?.amount, unit, ...duration };
    setChosen(next.unit);
    onChange(
      amount !== undefined && amount >= 1 && amount <= MOST
        ? writeDuration({ ...next, amount: Math.round(amount) })
        : undefined,
    );
  };
  return (
    <FormFrame>
      <FieldHead field={field}>
        <Flex gap="2" align="center">
          <TextField
            id={field.id}
            type="number"
            size="small"
            variant="outlined"
            value={value?.amount ?? ''}
            disabled={field.isDisabled}
            error={Boolean(field.errorsId)}
            inputProps={{
              min: 1,
              max: MOST,
              'aria-required': field.isRequired || undefined,
              'aria-describedby': field.errorsId,
            }}
            onChange={({ target }) =>
              change({
                amount: target.value === '' ? undefined : Number(target.value),
              })
            }
            style={{ width: '7rem' }}
          />
          <TextField
            id={`${field.id}__unit`}
            select
            size="small"
            variant="outlined"
            value={unit}
            disabled={field.isDisabled}
            SelectProps={{
              SelectDisplayProps: {
                'aria-label': `${field.label}: ${t('fields.duration.unit')}`,
              },
            }}
            onChange={({ target }) =>
              change({
                unit: DURATION_UNITS.find(it => it === target.value) ?? unit,
              })
            }
          >
            {DURATION_UNITS.map(name => (
              <MenuItem key={name} value={name}>
                {t(`fields.duration.${name}`)}
              </MenuItem>
            ))}
          </TextField>
        </Flex>
      </FieldHead>
    </FormFrame>
  );
};

/** Rejects what is no duration, however it came into the form. */
export const durationCheck: FieldCheck = async (value, { t }) =>
  typeof value === 'string' && readDuration(value)
    ? []
    : [
        {
          path: [],
          message: t('fields.problem.notADuration', {
            value: shownValue(value),
          }),
        },
      ];
