import { EditorContext } from './EditorContext';
import { filledIndex } from './filledIndex';
import { PersonRow } from './PersonRow';
import { Rows } from './Rows';
import { SpecText } from './SpecText';

/** Who is embedded, what for, and how everybody sees that it can end. */
export const EngagementFields = (props: { context: EditorContext }) => {
  const { context } = props;
  const { draft, update, t, fieldAt, isRequired } = context;
  const people = draft.people?.length ? draft.people : [{}];
  const goals = draft.goals?.length ? draft.goals : [''];
  return (
    <>
      <Rows
        {...fieldAt('people')}
        label={t('fields.editor.people')}
        addLabel={t('fields.editor.addPerson')}
        rowLabel={index => numbered('person', index)}
        isRequired={isRequired('people')}
        rows={people}
        empty={{}}
        onChange={rows => update({ people: rows })}
      >
        {(person, index) => (
          <PersonRow
            context={context}
            index={index}
            filledIndex={filledIndex(
              people.map(({ user }) => user),
              index,
            )}
            person={person}
            onChange={changed =>
              update({ people: replaced(people, index, changed) })
            }
          />
        )}
      </Rows>
      <Rows
        {...fieldAt('goals')}
        label={t('fields.editor.goals')}
        addLabel={t('fields.editor.addGoal')}
        rowLabel={index => numbered('goal', index)}
        isRequired={isRequired('goals')}
        rows={goals}
        empty=""
        onChange={rows => update({ goals: rows })}
      >
        {(goal, index) => (
          <SpecText
            {...fieldAt(`goals.${index}`)}
            label={numbered('goal', index)}
            value={goal}
            onChange={(text = '') =>
              update({ goals: replaced(goals, index, text) })
            }
          />
        )}
      </Rows>
      <SpecText
        {...fieldAt('exitCriteria')}
        label={t('fields.editor.exitCriteria')}
        description={t('fields.editor.exitCriteriaHelp')}
        isRequired={isRequired('exitCriteria')}
        lines={2}
        value={draft.exitCriteria}
        onChange={exitCriteria => update({ exitCriteria })}
      />
    </>
  );

  function numbered(what: 'person' | 'goal', index: number): string {
    return t(`fields.editor.${what}`, { number: String(index + 1) });
  }
};

function replaced<TRow>(rows: TRow[], index: number, row: TRow): TRow[] {
  return rows.map((other, place) => (place === index ? row : other));
}
