import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';
import { RefPicker } from '../components/RefPicker';
import { EditorContext } from './EditorContext';
import { filledIndex } from './filledIndex';
import { Rows } from './Rows';

/** Who works with whom. */
export const PartyFields = (props: {
  context: EditorContext;
  mode: InteractionMode;
}) => {
  const { draft, update, t, teams, fieldAt } = props.context;
  const { mode } = props;
  // There is always a row to begin with.
  const to = draft.to?.length ? draft.to : [undefined];
  return (
    <>
      <RefPicker
        {...fieldAt('from')}
        label={t(`fields.editor.from.${mode}`)}
        isRequired
        kind="group"
        choices={teams}
        value={draft.from}
        onChange={from => update({ from })}
      />
      <Rows
        {...fieldAt('to')}
        label={t(`fields.editor.to.${mode}`)}
        addLabel={t('fields.editor.addTeam')}
        rowLabel={index => rowLabel(index)}
        isRequired
        rows={to}
        empty={undefined}
        onChange={rows => update({ to: rows })}
      >
        {(team, index) => (
          <RefPicker
            {...fieldAt(`to.${filledIndex(to, index) ?? 'blank'}`)}
            id={fieldAt(`to.${index}`).id}
            label={rowLabel(index)}
            kind="group"
            choices={teams}
            value={team}
            onChange={value =>
              update({
                to: to.map((other, place) => (place === index ? value : other)),
              })
            }
          />
        )}
      </Rows>
    </>
  );

  function rowLabel(index: number): string {
    return t('fields.editor.toTeam', { number: String(index + 1) });
  }
};
