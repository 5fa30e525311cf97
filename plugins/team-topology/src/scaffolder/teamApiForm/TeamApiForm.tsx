import { Text } from '@backstage/ui';
import { useEffect, useMemo, useRef } from 'react';
import { RequestNote } from '../../ui/request/RequestNote';
import { useWords } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { teamApiFormSchema } from '../schemas';
import { fillIn, TeamApiFormData } from './fillIn';
import { TeamApiValues } from './TeamApiValues';
import { usePublishedTeamApi } from './usePublishedTeamApi';

/**
 * A step of a form as the scaffolder draws it, filled in with what the team that
 * is chosen in it has published.
 */
export const TeamApiForm = (props: typeof teamApiFormSchema.TProps) => {
  const { t } = useWords();
  const { registry, onChange } = props;
  const formData: TeamApiFormData = props.formData ?? {};
  const team =
    formData.team === undefined
      ? undefined
      : toFieldRef(formData.team, 'group');
  const { value, error, permission, retry } = usePublishedTeamApi(team);
  const filledIn = useRef<TeamApiValues>();
  const isKnown = value?.title !== undefined && value.team === team;
  const { published, title = '' } = isKnown ? value : {};
  const isFilledIn = isKnown && published?.basis === formData.basis;

  useEffect(() => {
    if (isFilledIn) {
      filledIn.current = published?.values;
    } else if (isKnown) {
      // Fields that speak up at the same time overwrite each other: this is
      // said again until the form has heard it.
      const before = filledIn.current;
      onChange(fillIn(formData, { before, now: published }));
    }
  });

  const { ObjectField } = registry.fields;
  const uiSchema = useMemo(() => {
    const { 'ui:field': _, ...rest } = props.uiSchema;
    return rest;
  }, [props.uiSchema]);
  return (
    <>
      <div role="status">
        <Text as="p" variant="body-small" color="secondary">
          {published && isFilledIn
            ? t('fields.teamApi.filledIn', { team: title })
            : ''}
        </Text>
      </div>
      {error && (
        <RequestNote
          about={t('fields.teamApi.unreachable')}
          error={error}
          permission={permission}
          onRetry={retry}
        />
      )}
      <ObjectField {...props} uiSchema={uiSchema} />
    </>
  );
};
