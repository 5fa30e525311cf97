import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { Text } from '@backstage/ui';
import {
  formBasisOf,
  teamTopologyModelReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote, RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback, useMemo } from 'react';
import { readChoices } from '../../model/readChoices';
import { teamTopologyApiRef } from '../../model/teamTopologyApi';
import { useWords } from '../../ui/useWords';
import { toFieldRef } from '../fieldRef';
import { usePrefill } from '../prefill/usePrefill';
import {
  TEAM_API_FIELDS,
  TeamApiValues,
  valuesOfTeamApi,
} from './TeamApiValues';

/** The schema of the Team API form: the step of a template that asks for the team. */
export const teamApiFormSchema = makeFieldSchema({
  output: z =>
    z
      .object({
        team: z.string().optional(),
        basis: z.string().optional(),
        type: z.string().optional(),
        grouping: z.string().optional(),
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
        serviceLevels: z
          .array(
            z.object({
              name: z.string(),
              target: z.string(),
              url: z.string().optional(),
            }),
          )
          .optional(),
        versioning: z.string().optional(),
        searchTerms: z.array(z.string()).optional(),
        meetings: z
          .array(
            z.object({
              name: z.string(),
              when: z.string(),
              url: z.string().optional(),
            }),
          )
          .optional(),
        currentWork: z
          .array(z.object({ title: z.string(), url: z.string().optional() }))
          .optional(),
      })
      .describe('The Team API of a team, for a step as a whole'),
});

/**
 * A step of a form as the scaffolder renders it, filled in with the published Team
 * API of the team that is chosen in it.
 */
export const TeamApiForm = (props: typeof teamApiFormSchema.TProps) => {
  const { t } = useWords();
  const { registry, onChange } = props;
  const formData: NonNullable<typeof props.formData> = props.formData ?? {};
  const team =
    formData.team === undefined
      ? undefined
      : toFieldRef(formData.team, 'group');
  const { value, error, permission, retry } = usePublishedTeamApi(team);
  const isKnown = value?.title !== undefined && value.team === team;
  const { published, title = '' } = isKnown ? value : {};
  const isFilledIn = usePrefill({
    formData,
    fields: TEAM_API_FIELDS,
    isKnown,
    now: published && { ...published, values: { ...published.values } },
    onChange,
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

/** The published Team API of a team. */
interface PublishedTeamApi {
  /** The ref of the requested team. */
  team?: string;
  /** The title of the team; absent if there is no such team. */
  title?: string;
  /** Absent if it has no effective Team API. */
  published?: { values: TeamApiValues; basis: string };
}

/** Reads the published Team API of a team. */
function usePublishedTeamApi(
  team: string | undefined,
): RequestState<PublishedTeamApi> {
  const api = useApi(teamTopologyApiRef);
  const catalog = useApi(catalogApiRef);
  return useRequest(
    useCallback(async (): Promise<PublishedTeamApi> => {
      const part =
        team === undefined
          ? undefined
          : await readChoices(api, { kind: 'group', limit: 0, refs: [team] });
      const described = part?.teams.find(({ ref }) => ref === team);
      const known =
        described ?? part?.groupings.find(({ ref }) => ref === team);
      const teamApi = described?.teamApi;
      const entity = teamApi && (await catalog.getEntityByRef(teamApi));
      return {
        team,
        title: known?.title,
        ...(entity && {
          published: {
            values: valuesOfTeamApi(entity),
            basis: formBasisOf(entity),
          },
        }),
      };
    }, [api, catalog, team]),
    { permission: teamTopologyModelReadPermission.name },
  );
}
