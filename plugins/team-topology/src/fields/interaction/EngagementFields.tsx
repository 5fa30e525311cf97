import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Flex, NumberField } from '@backstage/ui';
import { useCallback, useMemo } from 'react';
import { useRequest } from '../../hooks/useRequest';
import { CATALOG_READ } from '../../lib/requestErrors';
import { toFieldRef } from '../fieldRef';
import { Choices } from '../pickers/choices';
import { RefPicker } from '../pickers/RefPicker';
import { EditorContext, filledIndex } from './EditorContext';
import { Rows, SpecText } from './Rows';

/** Somebody who is embedded, and the share of the time. */
const PersonRow = (props: {
  context: EditorContext;
  index: number;
  /** The place among those that are filled in, under which messages come. */
  filledAt?: number;
  person: { user?: string; allocation?: number };
  onChange(person: { user?: string; allocation?: number }): void;
}) => {
  const { context, index, filledAt, person, onChange } = props;
  const { t, people, fieldAt } = context;
  const place = `people.${filledAt ?? 'blank'}`;
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
            filledAt={filledIndex(
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

/** More members than a team has. */
const MAX_MEMBERS = 200;

/** The direct members of a team, as choices. */
export function useMemberChoices(team: string | undefined): Choices {
  const catalog = useApi(catalogApiRef);
  const ref = team === undefined ? undefined : toFieldRef(team, 'group');
  const {
    value: members,
    error,
    permission,
    retry,
  } = useRequest(
    useCallback(async () => {
      if (ref === undefined) {
        return [];
      }
      const { items } = await catalog.queryEntities({
        filter: { kind: 'User', 'relations.memberOf': ref },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: MAX_MEMBERS,
      });
      return items;
    }, [catalog, ref]),
    { permission: CATALOG_READ },
  );
  const list = useMemo(
    () =>
      members?.map(user => ({
        ref: stringifyEntityRef(user),
        label: nameOf(user),
        keywords: [user.metadata.name],
      })),
    [members],
  );
  return { list, error, permission, retry };
}

function nameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  return typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile &&
    typeof profile.displayName === 'string'
    ? profile.displayName
    : metadata.title ?? metadata.name;
}
