import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Flex, NumberField } from '@backstage/ui';
import { CATALOG_READ, useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { useWords } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { Choices } from '../pickers/choices';
import { RefPicker } from '../pickers/RefPicker';
import { Row, Rows } from './Rows';
import { SpecText } from './SpecText';
import { InteractionDraft } from './useInteractionDraft';

interface Person {
  user?: string;
  allocation?: number;
}

/** A person, and the share of their time. */
const PersonRow = (props: { row: Row<Person>; members: Choices }) => {
  const { t } = useWords();
  const { row, members } = props;
  const { user, allocation } = row.value;
  const { errors = [], ...share } = row.partAt('allocation');
  return (
    <Flex gap="2" align="end" style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: '2 1 240px', minWidth: 0 }}>
        <RefPicker
          {...row.partAt('user')}
          label={row.label}
          description={
            row.index === 0 ? t('fields.editor.personHelp') : undefined
          }
          kind="user"
          choices={members}
          value={user}
          onChange={value => row.change({ ...row.value, user: value })}
        />
      </div>
      <div style={{ flex: '1 1 160px' }}>
        <NumberField
          {...share}
          label={t('fields.editor.allocation', { number: row.number })}
          validationBehavior="aria"
          validate={() => (errors.length > 0 ? errors : null)}
          minValue={1}
          maxValue={100}
          value={allocation === undefined ? NaN : Math.round(allocation * 100)}
          onChange={percent =>
            row.change({
              ...row.value,
              allocation: Number.isNaN(percent) ? undefined : percent / 100,
            })
          }
        />
      </div>
    </Flex>
  );
};

/** The people who are embedded, their goals, and when the engagement ends. */
export const EngagementFields = (props: { draft: InteractionDraft }) => {
  const { t } = useWords();
  const { draft } = props;
  const { spec, update, textAt } = draft;
  const members = useMemberChoices(spec.from);
  return (
    <>
      <Rows<Person>
        draft={draft}
        field="people"
        label={t('fields.editor.people')}
        addLabel={t('fields.editor.addPerson')}
        rowLabel={number => t('fields.editor.person', { number })}
        rows={spec.people}
        empty={{}}
        textOf={({ user }) => user}
        onChange={people => update({ people })}
      >
        {row => <PersonRow row={row} members={members} />}
      </Rows>
      <Rows
        draft={draft}
        field="goals"
        label={t('fields.editor.goals')}
        addLabel={t('fields.editor.addGoal')}
        rowLabel={number => t('fields.editor.goal', { number })}
        rows={spec.goals}
        empty=""
        textOf={goal => goal}
        onChange={goals => update({ goals })}
      >
        {row => (
          <SpecText
            {...row.partAt()}
            label={row.label}
            value={row.value}
            onChange={(text = '') => row.change(text)}
          />
        )}
      </Rows>
      <SpecText
        {...textAt('exitCriteria')}
        label={t('fields.editor.exitCriteria')}
        description={t('fields.editor.exitCriteriaHelp')}
        lines={2}
      />
    </>
  );
};

/** More members than any team has. */
const MAX_MEMBERS = 200;

/** The direct members of a team, as choices. */
function useMemberChoices(team: string | undefined): Choices {
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
