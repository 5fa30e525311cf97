import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Text } from '@backstage/ui';
import { teamTopologyModelReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { RequestNote } from '../../ui/request/RequestNote';
import { RequestState, useRequest } from '../../ui/request/useRequest';
import { useWords } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { readModel } from '../readModel';
import { fillIn, TeamApiFormData } from './fillIn';
import { TeamApiValues, valuesOfTeamApi } from './TeamApiValues';

/** What the form of a Team API is about: the step of a template that asks for the team. */
export const teamApiFormSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        team: z.string().optional(),
        basis: z.string().optional(),
        type: z.string().optional(),
        mission: z.string().optional(),
        partOf: z.string().optional(),
        founded: z.string().optional(),
        does: z.array(z.string()).optional(),
        doesNot: z
          .array(
            z.object({
              responsibility: z.string(),
              handOffTo: z.string().optional(),
              reason: z.string().optional(),
            }),
          )
          .optional(),
        interim: z
          .array(
            z.object({
              responsibility: z.string(),
              rightfulOwner: z.string().optional(),
              since: z.string().optional(),
              reviewBy: z.string().optional(),
            }),
          )
          .optional(),
        channels: z
          .array(
            z.object({
              type: z.string(),
              name: z.string(),
              url: z.string().optional(),
            }),
          )
          .optional(),
        request: z.string().optional(),
        hours: z.string().optional(),
        responseTarget: z.string().optional(),
      })
      .describe('What a team says about itself, for a step as a whole'),
});

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

/** What is known about the Team API of a team. */
interface PublishedTeamApi {
  /** The ref of the team that was asked for. */
  team?: string;
  /** The title of the team; absent where there is no such team. */
  title?: string;
  /** Absent where it has no Team API that counts. */
  published?: { values: TeamApiValues; basis: string };
}

/** Reads what a team has published. */
function usePublishedTeamApi(
  team: string | undefined,
): RequestState<PublishedTeamApi> {
  const api = useApi(teamTopologyApiRef);
  const catalog = useApi(catalogApiRef);
  return useRequest(
    useCallback(async (): Promise<PublishedTeamApi> => {
      const model = team === undefined ? undefined : await readModel(api);
      const known = model?.teams.find(({ ref }) => ref === team);
      const entity =
        known?.teamApi && (await catalog.getEntityByRef(known.teamApi));
      const basis = entity ? entity.metadata.etag : undefined;
      return {
        team,
        title: known?.title,
        ...(entity &&
          basis !== undefined && {
            published: { values: valuesOfTeamApi(entity), basis },
          }),
      };
    }, [api, catalog, team]),
    { permission: teamTopologyModelReadPermission.name },
  );
}
