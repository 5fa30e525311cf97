import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotFoundError,
  NotAllowedError,
} from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonValue } from '@backstage/types';
import { readRef } from '../catalog/entityRefs';
import { teamApisOf } from '../catalog/teamApis';
import { readDocuments } from '../yaml/parseDocuments';
import { ActionServices, openAction, openWholeCatalog } from './openAction';
import { examples } from './createEntityFetchAction.examples';
import { entityRefOf } from '../workspace/Workspace';
import { CatalogView } from '../catalog/CatalogView';

/** The most entities of one step. */
const MOST = 50;

/** Puts the files that declare entities into the workspace. */
export function createEntityFetchAction(
  services: Pick<ActionServices, 'auth' | 'catalog' | 'files'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:fetch',
    description:
      'Copies the files that declare entities into the workspace, under their path in the repository',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRefs: z =>
          z
            .array(z.string())
            .max(MOST)
            .optional()
            .describe('The entities, such as teaminteraction:default/runtime'),
        teams: z =>
          z
            .array(z.string())
            .max(MOST)
            .optional()
            .describe(
              'Teams, such as group:default/sre, whose Team API to fetch, whatever its name',
            ),
        optional: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Skip entities that are not in the catalog instead of failing',
            ),
      },
      output: {
        files: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                path: z.string(),
                revision: z.string(),
              }),
            )
            .describe('For each entity, its file and the SHA-256 of that file'),
        teamApis: z =>
          z
            .array(z.object({ team: z.string(), entityRef: z.string() }))
            .describe('For each team, the Team API that describes it'),
        repository: z =>
          z.string().optional().describe('The repository of the files'),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'The repository in the form that publish actions expect, such as github.com?owner=acme&repo=catalog',
            ),
        branch: z => z.string().optional().describe('The branch of the files'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const { entityRefs = [], teams = [], optional = false } = ctx.input;
      const count = entityRefs.length + teams.length;
      if (count === 0 || count > MOST) {
        throw new InputError(
          `${count} entities and teams are given; allowed: 1 to ${MOST}`,
        );
      }
      const refs = entityRefs.map((value, index) =>
        readRef(value, `entityRefs[${index}]`),
      );
      const teamRefs = teams.map((value, index) =>
        readRef(value, `teams[${index}]`, 'group'),
      );
      const teamApis = await teamApisOf(teamRefs, catalog);
      const silent = teamRefs.find(team => !teamApis.has(team));
      if (silent && !optional) {
        throw new NotFoundError(
          `${silent} has no Team API, or you cannot see it; publish one first`,
        );
      }
      const refsOfTeams = [...teamApis].map(([team, teamApi]) => ({
        team,
        entityRef: stringifyEntityRef(teamApi),
      }));
      const fetched = await services.files.read(
        [
          ...new Set([
            ...refs,
            ...refsOfTeams.map(({ entityRef }) => entityRef),
          ]),
        ],
        { catalog, optional },
      );
      const byPath = new Map(
        [...fetched.values()].map(file => [file.path, file]),
      );
      await refuseHidden(
        [...byPath.values()].flatMap(({ text, path }) =>
          readDocuments(text, path),
        ),
        {
          catalog,
          seen: new Set(fetched.keys()),
          all: () => openWholeCatalog(services),
        },
      );
      for (const path of byPath.keys()) {
        if (await workspace.exists(path)) {
          throw new ConflictError(
            `${path} is already in the workspace; allowed: one step that fetches all entities, before any that writes`,
          );
        }
      }
      await workspace.write(
        [...byPath.values()].map(({ path, bytes }) => ({
          path,
          content: bytes,
        })),
      );
      const [first] = fetched.values();
      ctx.output(
        'files',
        [...fetched].map(([entityRef, { path, revision }]) => ({
          entityRef,
          path,
          revision,
        })),
      );
      ctx.output('teamApis', refsOfTeams);
      ctx.output('repository', first?.repository);
      ctx.output('repoUrl', first?.repoUrl);
      ctx.output('branch', first?.branch);
      ctx.logger.info(`Fetched ${[...byPath.keys()].join(', ') || 'nothing'}`);
    },
  });
}

/**
 * Refuses documents that declare something the person may not see: the workspace
 * would show it. What the catalog does not have at all is no secret.
 *
 * @param options - `catalog` as the person sees it, `all` as the backend does, and what of them was asked for and found
 */
async function refuseHidden(
  documents: readonly JsonValue[],
  options: {
    catalog: CatalogView;
    all: () => Promise<CatalogView>;
    seen: ReadonlySet<string>;
  },
): Promise<void> {
  const { catalog, all, seen } = options;
  const others = documents
    .flatMap(data => entityRefOf(data) ?? [])
    .filter(ref => !seen.has(ref));
  const visible = await catalog.find(others);
  const missing = others.filter(ref => !visible.has(ref));
  if (missing.length === 0) {
    return;
  }
  if ((await (await all()).find(missing)).size > 0) {
    throw new NotAllowedError(
      'A file that would be fetched also declares entities that you cannot see, so you cannot change it with a template',
    );
  }
}
