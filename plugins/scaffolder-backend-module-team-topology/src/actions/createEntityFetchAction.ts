import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { CatalogView } from '../catalog/CatalogView';
import { readRef } from '../catalog/readRef';
import { refuseHidden } from '../catalog/refuseHidden';
import { TeamApiFinder } from '../entities/TeamApiFinder';
import { YamlFile } from '../yaml/YamlFile';
import { ActionServices } from './ActionServices';
import { examples } from './createEntityFetchAction.examples';
import { openAction } from './openAction';

/** Puts the files that declare entities into the workspace. */
export function createEntityFetchAction(
  services: Pick<ActionServices, 'auth' | 'catalog' | 'files'>,
) {
  return createTemplateAction({
    id: 'kumiki:entity:fetch',
    description:
      'Puts the files that declare entities into the workspace, under their path in the repository',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRefs: z =>
          z
            .array(z.string())
            .max(50)
            .optional()
            .describe('The entities, such as teamapi:default/sre'),
        teams: z =>
          z
            .array(z.string())
            .max(50)
            .optional()
            .describe(
              'Teams whose Team APIs are fetched, whatever these are called',
            ),
        optional: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Leave out what the catalog does not have, instead of failing',
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
            .describe(
              'Of each entity: its file, and the SHA-256 of the bytes of that file',
            ),
        teamApis: z =>
          z
            .array(
              z.object({
                team: z.string(),
                entityRef: z.string(),
                name: z.string(),
                namespace: z.string(),
                isDeclared: z.boolean(),
              }),
            )
            .describe(
              'Of each of `teams`: its Team API; with `optional`, where it has none, the one that it could have',
            ),
        repository: z =>
          z.string().optional().describe('The repository of the files'),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'The same as actions that publish want it, such as github.com?owner=acme&repo=catalog',
            ),
        branch: z => z.string().optional().describe('The branch of the files'),
      },
    },
    async handler(ctx) {
      const { workspace, catalog } = await openAction(ctx, services);
      const { entityRefs: entities = [], teams = [], optional } = ctx.input;
      if (entities.length + teams.length === 0) {
        throw new InputError(
          'Neither entityRefs nor teams has anything to fetch; allowed: at least one',
        );
      }
      const teamRefs = teams.map((value, index) =>
        readRef(value, `teams[${index}]`, 'group'),
      );
      const finder = await TeamApiFinder.read(catalog, teamRefs);
      const teamApis = teamRefs.map(team => finder.find(team));
      const without = teamApis.find(({ isDeclared }) => !isDeclared);
      if (without && !optional) {
        throw new NotFoundError(
          `${without.team} has no Team API, or you cannot see it; publish one first`,
        );
      }
      const entityRefs = [
        ...entities.map((value, index) =>
          readRef(value, `entityRefs[${index}]`),
        ),
        ...teamApis
          .filter(({ isDeclared }) => isDeclared)
          .map(({ entityRef }) => entityRef),
      ];
      const fetched = await services.files.read([...new Set(entityRefs)], {
        catalog,
        optional: optional ?? false,
      });
      const byPath = new Map(
        [...fetched.values()].map(file => [file.path, file]),
      );
      await refuseHidden(
        [...byPath.values()].map(({ text, path }) =>
          YamlFile.parse(text, { path }),
        ),
        {
          catalog,
          seen: new Set(fetched.keys()),
          all: async () =>
            CatalogView.create({
              catalog: services.catalog,
              credentials: await services.auth.getOwnServiceCredentials(),
            }),
        },
      );
      for (const path of byPath.keys()) {
        if (await workspace.exists(path)) {
          throw new ConflictError(
            `${path} is in the workspace already; allowed: one step that fetches all entities, before any that writes`,
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
      ctx.output('teamApis', teamApis);
      ctx.output('repository', first?.repository);
      ctx.output('repoUrl', first?.repoUrl);
      ctx.output('branch', first?.branch);
      ctx.logger.info(`Fetched ${[...byPath.keys()].join(', ') || 'nothing'}`);
    },
  });
}
