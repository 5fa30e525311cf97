import TextField from '@material-ui/core/TextField';
import { useTheme } from '@material-ui/core/styles';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { useEffect, useState } from 'react';
import { useWords } from '../ui/useWords';

/** A field for a date that reports only dates that make sense. */
export const DateField = (props: {
  value: string;
  onChange(at: string): void;
  /** The id of what explains it. */
  describedBy?: string;
}) => {
  const { t } = useWords();
  const { palette } = useTheme();
  const { value, onChange, describedBy } = props;
  // While somebody types, the text is not a date yet, or one of the year 0002.
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <TextField
      id="team-topology-at"
      type="date"
      size="small"
      label={t('at.label')}
      value={draft}
      // The theme's own label colour is too faint on the page's background.
      InputLabelProps={{
        shrink: true,
        style: { color: 'var(--bui-fg-primary)' },
      }}
      inputProps={{
        min: '1900-01-01',
        max: '2999-12-31',
        'aria-describedby': describedBy,
        style: { colorScheme: palette.type },
      }}
      onChange={({ target }) => {
        setDraft(target.value);
        if (/^(19|2)/.test(target.value) && isExistingDate(target.value)) {
          onChange(target.value);
        }
      }}
      onBlur={() => setDraft(value)}
    />
  );
};
