import { Flex, Text } from '@backstage/ui';
import { RequestNote } from '@kumiki/frontend-common';
import { useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useWords } from '../../ui/useWords';
import { useZoneHint } from '../../model/useToday';
import { FieldErrors, FieldProps } from './FormFrame';

/** A field for a day, with the browser's own calendar. */
export const DateInput = (props: FieldProps<string>) => {
  const { t } = useWords();
  const { palette } = useTheme();
  const { id, label, description, value, onChange, errors = [] } = props;
  const ownErrorsId = errors.length > 0 ? `${id}__errors` : undefined;
  const helpId = description ? `${id}__help` : undefined;
  const { hint, request } = useZoneHint();
  const hintId = hint && `${id}__zone`;
  return (
    <Flex direction="column" gap="1" style={{ minWidth: 0 }}>
      <label htmlFor={id}>
        <Text as="span" variant="body-small">
          {label}
        </Text>
        {props.isRequired && (
          <Text as="span" variant="body-small" color="secondary">
            {` (${t('fields.required')})`}
          </Text>
        )}
      </label>
      {description && (
        <div id={helpId}>
          <Text as="span" variant="body-small" color="secondary">
            {description}
          </Text>
        </div>
      )}
      <TextField
        id={id}
        type="date"
        size="small"
        variant="outlined"
        value={value ?? ''}
        disabled={props.isDisabled}
        error={Boolean(ownErrorsId ?? props.errorsId)}
        inputProps={{
          min: '1900-01-01',
          max: '2999-12-31',
          'aria-required': props.isRequired || undefined,
          'aria-describedby':
            [helpId, hintId, ownErrorsId, props.errorsId]
              .filter(Boolean)
              .join(' ') || undefined,
          style: { colorScheme: palette.type },
        }}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      {hint && (
        <Text as="span" id={hintId} variant="body-small" color="secondary">
          {hint}
        </Text>
      )}
      {request.error && (
        <RequestNote
          about={t('at.unknownToday')}
          error={request.error}
          permission={request.permission}
          onRetry={request.retry}
        />
      )}
      <FieldErrors id={`${id}__errors`} errors={errors} />
    </Flex>
  );
};
