import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  BoundaryList,
  NOBODY_YET,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';
import { checkReferences } from '../catalog/checkReferences';
import { readRef } from '../catalog/entityRefs';
import {
  changeTeamApi,
  refuseRepeated,
  TeamApiChanges,
} from '../entities/changeTeamApi';
import { defaultPath, newTeamApi } from '../entities/newEntity';
import { refuseOutdatedForm } from '../entities/formBasis';
import { formatEntity, inSchemaOrder } from '../entities/formatEntity';
import { listTeamApis, teamOf } from '../catalog/teamApis';
import { refuseAcceptedElsewhere } from '../entities/refuseConflicts';
import { ASKED_FIELDS, AskedField } from '../entities/namedLists';
import { sinceForm } from '../entities/sinceForm';
import { DeclaredEntity } from '../workspace/Workspace';
import { ActionServices, openAction } from './openAction';
import { examples } from './createTeamApiUpdateAction.examples';
import { reportChanges } from '../entities/describeChanges';

/** Of each sort, in one change. */
const MOST_CHANGES = 500;

/** Changes what a team says about itself, does, does not do and holds for the time being. */
export function createTeamApiUpdateAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:team-api:update',
    description:
      'Changes the description of a team and the responsibilities that it accepts, declines or holds temporarily, in the fetched file of its Team API',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        team: z =>
          z.string().describe('The team, such as sre or group:default/sre'),
        accept: z =>
          z
            .array(
              z.union([
                z.string(),
                z.object({
                  responsibility: z.string(),
                  primary: z
                    .boolean()
                    .optional()
                    .describe('Decides where several teams accept it'),
                }),
              ]),
            )
            .max(MOST_CHANGES)
            .optional()
            .describe(
              'Responsibilities that the team accepts from now on, as refs or as objects',
            ),
        decline: z =>
          z
            .array(
              z.object({
                responsibility: z.string(),
                handOffTo: z.string().optional().describe('The team to go to'),
                reason: z.string().optional(),
              }),
            )
            .max(MOST_CHANGES)
            .optional()
            .describe('What the team does not do'),
        hold: z =>
          z
            .array(
              z.object({
                responsibility: z.string(),
                rightfulOwner: z
                  .string()
                  .optional()
                  .describe(`A team; "${NOBODY_YET}" by default`),
                since: z.string().describe('YYYY-MM-DD'),
                reviewBy: z.string().optional().describe('YYYY-MM-DD'),
              }),
            )
            .max(MOST_CHANGES)
            .optional()
            .describe('What the team does for the time being'),
        release: z =>
          z
            .array(z.string())
            .max(MOST_CHANGES)
            .optional()
            .describe(
              'Responsibilities that the team no longer accepts, declines or holds',
            ),
        describe: z =>
          z
            .object({
              type: z.string().nullish(),
              grouping: z
                .string()
                .nullish()
                .describe('platform or value-stream, for a group of teams'),
              mission: z.string().nullish(),
              partOf: z.string().nullish().describe('A group'),
              founded: z.string().nullish().describe('YYYY-MM-DD'),
              contact: z
                .object({
                  channels: z
                    .array(
                      z.object({
                        type: z.string(),
                        name: z.string(),
                        url: z.string().nullish(),
                      }),
                    )
                    .max(MOST_CHANGES)
                    .optional()
                    .describe('Those that are not named stay'),
                  request: z.string().nullish(),
                  hours: z.string().nullish(),
                  responseTarget: z
                    .string()
                    .nullish()
                    .describe('An ISO 8601 duration, such as P1D'),
                })
                .optional(),
              serviceLevels: z
                .array(
                  z.object({
                    name: z.string(),
                    target: z.string(),
                    url: z.string().nullish(),
                  }),
                )
                .max(MOST_CHANGES)
                .nullish()
                .describe('Those that are not named stay'),
              versioning: z.string().nullish(),
              searchTerms: z
                .array(z.string())
                .max(MOST_CHANGES)
                .nullish()
                .describe('Those that are not named stay'),
              meetings: z
                .array(
                  z.object({
                    name: z.string(),
                    when: z.string(),
                    url: z.string().nullish(),
                  }),
                )
                .max(MOST_CHANGES)
                .nullish()
                .describe('Those that are not named stay'),
              currentWork: z
                .array(
                  z.object({ title: z.string(), url: z.string().nullish() }),
                )
                .max(MOST_CHANGES)
                .nullish()
                .describe('Those that are not named stay'),
            })
            .optional()
            .describe(
              'The description of the team: omitted fields are kept, null removes a field. A team without a Team API gets one',
            ),
        basis: z =>
          z
            .string()
            .optional()
            .describe(
              'What the form was prefilled with, as `KumikiTeamApiForm` sets it: the spec of the Team API as JSON. Whatever that Team API contains and the given accept, decline, hold and describe do not is removed',
            ),
        asked: z =>
          z
            .array(z.enum(ASKED_FIELDS))
            .max(ASKED_FIELDS.length)
            .optional()
            .describe(
              'Fields of describe that the form asks for, besides type, mission, partOf, founded and contact; only these go where the form was filled in with them and leaves them empty',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'The file for a new Team API; catalog/teamapi/<name>.yaml by default',
            ),
      },
      output: {
        path: z => z.string().describe('The file that was written'),
        entityRef: z => z.string().describe('The ref of the Team API'),
        changes: z =>
          z
            .array(
              z.object({
                field: z.string(),
                before: z.string().optional(),
                after: z.string().optional(),
              }),
            )
            .describe('The fields that change, and what they were and are'),
        summary: z => z.string().describe('The same as a list in Markdown'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const { decline = [], release = [], describe, basis } = ctx.input;
      const accept = (ctx.input.accept ?? []).map(it =>
        typeof it === 'string' ? { responsibility: it } : it,
      );
      const hold = (ctx.input.hold ?? []).map(
        ({ rightfulOwner = NOBODY_YET, ...it }) => ({ ...it, rightfulOwner }),
      );
      const given = { accept, decline, hold, release, describe };
      const team = readRef(ctx.input.team, 'team', 'group');
      const here = await workspace.listEntities('TeamApi');
      const declared = theOneOf(team, here);
      if (!declared && !describe) {
        throw new NotFoundError(
          `team is ${quoteValue(
            ctx.input.team,
          )}, whose Team API is not in any file of the workspace; fetch it first with kumiki:entity:fetch, or describe the team`,
        );
      }
      const before =
        declared?.entity ??
        (await newTeamApi(team, {
          catalog,
          isHere: ref => here.some(it => it.entityRef === ref),
        }));
      const changes =
        basis === undefined
          ? given
          : await changesSince(basis, {
              given,
              asked: [
                ...(ctx.input.accept ? (['does'] as const) : []),
                ...(ctx.input.decline ? (['doesNot'] as const) : []),
                ...(ctx.input.hold ? (['interim'] as const) : []),
              ],
              askedFields: ctx.input.asked,
              file: before,
              catalog,
            });
      refuseRepeated(before, changes);
      const entity = changeTeamApi(before, changes);
      await services.checker.check(entity, {
        today: services.calendar.dayAt(services.now()),
        before,
      });
      await checkReferences(entity, {
        catalog,
        before: declared?.entity,
        known: await workspace.listRefs(),
      });
      if (accept.length > 0) {
        await refuseAcceptedElsewhere(entity, {
          before,
          teamApis: listTeamApis(here, await catalog.listTeamApis()),
          catalog,
        });
      }
      let path: string;
      if (declared) {
        path = declared.path;
        await workspace.update(declared, inSchemaOrder(entity));
      } else {
        path = await workspace.normalize(ctx.input.path ?? defaultPath(entity));
        await workspace.add(path, formatEntity(entity), inSchemaOrder(entity));
      }
      ctx.output('path', path);
      ctx.output('entityRef', stringifyEntityRef(entity));
      reportChanges(ctx, declared?.entity, entity);
      ctx.logger.info(`Changed the Team API of ${team} in ${path}`);
    },
  });
}

/** The Team API of a team in the workspace. */
function theOneOf(
  team: string,
  teamApis: readonly DeclaredEntity[],
): DeclaredEntity | undefined {
  const [first, another] = teamApis.filter(
    ({ entity }) => teamOf(entity) === team,
  );
  if (another) {
    throw new ConflictError(
      `${team} is described twice, by ${first.entityRef} in ${first.path} and by ${another.entityRef} in ${another.path}; keep one of the two`,
    );
  }
  return first;
}

/** What somebody changed in a form that was filled in with the Team API as the catalog has it. */
async function changesSince(
  basis: string,
  options: {
    given: TeamApiChanges;
    asked: readonly BoundaryList[];
    askedFields?: readonly AskedField[];
    file: Entity;
    catalog: CatalogView;
  },
): Promise<TeamApiChanges> {
  const { given, asked, askedFields, file, catalog } = options;
  const shown = await refuseOutdatedForm(
    stringifyEntityRef(file),
    basis,
    catalog,
  );
  return sinceForm({ shown, file, asked, askedFields }, given);
}
