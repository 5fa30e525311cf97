import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Flex } from '@backstage/ui';
import { useTheme } from '@material-ui/core/styles';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldCheck, shownValue } from '../validation/FieldCheck';
import { FieldHead } from './FieldHead';
import { formFieldProps, FormFrame } from './FormFrame';
import {
  readSchedule,
  Schedule,
  SCHEDULE_RHYTHMS,
  ScheduleRhythm,
  writeSchedule,
} from './schedule';

/** The value of the schedule picker. */
export const schedulePickerSchema = makeFieldSchema({
  output: z => z.string().describe('Five cron fields, such as 0 3 * * *'),
});

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, index) => index + 1);

/** Five fields of digits, names and signs; what they mean is for the scheduler to say. */
const CRON = /^[0-9*,/-]+(?: [0-9*,/-]+){2}(?: [0-9A-Za-z*,/-]+){2}$/;

/** Asks in words when something runs; everything else can be written in cron. */
export const SchedulePicker = (props: typeof schedulePickerSchema.TProps) => {
  const { t } = useWords();
  const { palette } = useTheme();
  const field = formFieldProps(props, { label: t('fields.schedule.label') });
  const { formData, onChange } = props;
  const [isOther, setOther] = useState(false);
  const read = readSchedule(
    typeof formData === 'string' ? formData : undefined,
  );
  const schedule: Schedule = isOther
    ? { ...read, rhythm: 'other', cron: formData ?? '' }
    : read;
  const { rhythm, time, weekday, dayOfMonth, cron } = schedule;
  const change = (changed: Partial<Schedule>) =>
    onChange(writeSchedule({ ...schedule, ...changed }));
  const choose = (next: ScheduleRhythm) => {
    setOther(next === 'other');
    change({ rhythm: next });
  };
  const common = {
    size: 'small',
    variant: 'outlined',
    disabled: field.isDisabled,
  } as const;
  return (
    <FormFrame>
      <FieldHead field={field}>
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <TextField
            {...common}
            id={field.id}
            select
            value={rhythm}
            error={Boolean(field.errorsId)}
            SelectProps={{
              SelectDisplayProps: {
                'aria-label': field.label,
                'aria-describedby': field.errorsId,
              },
            }}
            onChange={({ target }) =>
              choose(SCHEDULE_RHYTHMS.find(it => it === target.value) ?? rhythm)
            }
          >
            {SCHEDULE_RHYTHMS.map(name => (
              <MenuItem key={name} value={name}>
                {t(`fields.schedule.${name}`)}
              </MenuItem>
            ))}
          </TextField>
          {rhythm === 'weekly' && (
            <TextField
              {...common}
              id={`${field.id}__weekday`}
              select
              value={weekday}
              SelectProps={{
                SelectDisplayProps: { 'aria-label': t('fields.schedule.day') },
              }}
              onChange={({ target }) =>
                change({ weekday: Number(target.value) })
              }
            >
              {WEEKDAYS.map(day => (
                <MenuItem key={day} value={day}>
                  {t(`fields.schedule.weekday${day as 0}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {rhythm === 'monthly' && (
            <TextField
              {...common}
              id={`${field.id}__day`}
              select
              value={dayOfMonth}
              SelectProps={{
                SelectDisplayProps: { 'aria-label': t('fields.schedule.day') },
              }}
              onChange={({ target }) =>
                change({ dayOfMonth: Number(target.value) })
              }
            >
              {DAYS_OF_MONTH.map(day => (
                <MenuItem key={day} value={day}>
                  {t('fields.schedule.dayOfMonth', { day: String(day) })}
                </MenuItem>
              ))}
            </TextField>
          )}
          {rhythm === 'other' ? (
            <TextField
              {...common}
              id={`${field.id}__cron`}
              value={cron}
              inputProps={{ 'aria-label': t('fields.schedule.cron') }}
              onChange={({ target }) =>
                onChange(target.value === '' ? undefined : target.value)
              }
            />
          ) : (
            <TextField
              {...common}
              id={`${field.id}__time`}
              type="time"
              value={time}
              inputProps={{
                'aria-label': t(
                  rhythm === 'hourly'
                    ? 'fields.schedule.minutes'
                    : 'fields.schedule.time',
                ),
                style: { colorScheme: palette.type },
              }}
              onChange={({ target }) =>
                target.value && change({ time: target.value })
              }
            />
          )}
        </Flex>
      </FieldHead>
    </FormFrame>
  );
};

/** Rejects what is no schedule, however it came into the form. */
export const scheduleCheck: FieldCheck = async (value, { t }) =>
  typeof value === 'string' && CRON.test(value)
    ? []
    : [
        {
          path: [],
          message: t('fields.problem.notASchedule', {
            value: shownValue(value),
          }),
        },
      ];
