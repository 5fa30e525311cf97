import { Flex, NumberField } from '@backstage/ui';
import { RefPicker } from '../components/RefPicker';
import { EditorContext } from './EditorContext';

/** Somebody who is embedded, and the share of the time. */
export const PersonRow = (props: {
  context: EditorContext;
  index: number;
  /** The place among those that are filled in, under which messages come. */
  filledIndex?: number;
  person: { user?: string; allocation?: number };
  onChange(person: { user?: string; allocation?: number }): void;
}) => {
  const { context, index, filledIndex, person, onChange } = props;
  const { t, people, fieldAt } = context;
  const place = `people.${filledIndex ?? 'blank'}`;
  const number = String(index + 1);
  const { errors = [] } = fieldAt(`${place}.allocation`);
  return (
    <Flex gap="2" align="end" style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: '2 1 240px', minWidth: 0 }}>
        <RefPicker
          {...fieldAt(`${place}.user`)}
          id={fieldAt(`people.${index}.user`).id}
          label={t('fields.editor.person', { number })}
          description={index === 0 ? t('fields.editor.personHelp') : undefined}
          kind="user"
          choices={people}
          value={person.user}
          onChange={user => onChange({ ...person, user })}
        />
      </div>
      <div style={{ flex: '1 1 160px' }}>
        <NumberField
          {...fieldAt(`people.${index}.allocation`)}
          label={t('fields.editor.allocation', { number })}
          validationBehavior="aria"
          validate={() => (errors.length > 0 ? errors : null)}
          minValue={1}
          maxValue={100}
          value={
            person.allocation === undefined
              ? NaN
              : Math.round(person.allocation * 100)
          }
          onChange={percent =>
            onChange({
              ...person,
              allocation: Number.isNaN(percent) ? undefined : percent / 100,
            })
          }
        />
      </div>
    </Flex>
  );
};
