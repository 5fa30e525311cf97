import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  NOBODY_YET,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { checkReferences } from '../catalog/checkReferences';
import { readRef } from '../catalog/readRef';
import { teamOf } from '../catalog/teamOf';
import { changeTeamApi } from '../entities/changeTeamApi';
import { inSchemaOrder } from '../entities/inSchemaOrder';
import { listChanges, summarizeChanges } from '../entities/listChanges';
import {
  listOtherAcceptors,
  refuseAcceptedElsewhere,
} from '../entities/refuseAcceptedElsewhere';
import { refuseRepeated } from '../entities/refuseRepeated';
import { ActionServices } from './ActionServices';
import { examples } from './createTeamApiUpdateAction.examples';
import { listTeamApis } from '../entities/listTeamApis';
import { openAction } from './openAction';
import { refusePassedReviews } from '../entities/refusePassedReviews';

/** Of each sort, in one change. */
const MOST_CHANGES = 500;

/** Changes what a team does, does not do and holds for the time being. */
export function createTeamApiUpdateAction(
  services: Pick<ActionServices, 'calendar' | 'catalog' | 'checker' | 'now'>,
) {
  return createTemplateAction({
    id: 'kumiki:team-api:update',
    description:
      'Changes what a team does, does not do and holds for the time being, in the fetched file of its Team API',
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
            .describe('What the team does from now on'),
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
      },
      output: {
        path: z => z.string().describe('The file that was written'),
        entityRef: z => z.string().describe('The ref of the Team API'),
        summary: z =>
          z.string().describe('What changed, a line for each field'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const { decline = [], release = [] } = ctx.input;
      const accept = (ctx.input.accept ?? []).map(item =>
        typeof item === 'string' ? { responsibility: item } : item,
      );
      const hold = (ctx.input.hold ?? []).map(
        ({ rightfulOwner = NOBODY_YET, ...item }) => ({
          ...item,
          rightfulOwner,
        }),
      );
      const changes = { accept, decline, hold, release };
      const team = readRef(ctx.input.team, 'team', 'group');
      const here = await workspace.listEntities('TeamApi');
      const declared = here.find(({ entity }) => teamOf(entity) === team);
      if (!declared) {
        throw new NotFoundError(
          `team is ${quoteValue(
            ctx.input.team,
          )}, whose Team API is in no file of the workspace; fetch it first with kumiki:entity:fetch, or write it with kumiki:entity:write`,
        );
      }
      refuseRepeated(declared.entity, changes);
      refusePassedReviews(
        changes.hold,
        services.calendar.dayAt(services.now()),
      );
      const entity = changeTeamApi(declared.entity, changes);
      await services.checker.check(entity);
      await checkReferences(entity, {
        catalog,
        known: await workspace.listRefs(),
      });
      if (accept.length > 0) {
        const acceptance = {
          accepted: accept.map(({ responsibility }) => responsibility),
          teamApis: listTeamApis(here, await catalog.listTeamApis()),
        };
        const others = await catalog.find(
          listOtherAcceptors(entity, acceptance),
        );
        refuseAcceptedElsewhere(entity, {
          ...acceptance,
          exists: other => others.has(other),
        });
      }
      await workspace.update(declared, inSchemaOrder(entity));
      ctx.output('path', declared.path);
      ctx.output('entityRef', declared.entityRef);
      const summary = summarizeChanges(listChanges(declared.entity, entity));
      ctx.output('summary', summary);
      ctx.logger.info(
        `Changed the boundary of ${team} in ${declared.path}:\n${summary}`,
      );
    },
  });
}
