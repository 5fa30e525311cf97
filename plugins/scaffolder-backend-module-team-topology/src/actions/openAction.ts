import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogView } from '../catalog/CatalogView';
import { Workspace } from '../workspace/Workspace';

/** The workspace of a task, and the catalog as the person sees it who runs the template. */
export async function openAction(
  context: Pick<ActionContext<{}>, 'workspacePath' | 'getInitiatorCredentials'>,
  { catalog }: { catalog: CatalogService },
): Promise<{ workspace: Workspace; catalog: CatalogView }> {
  const credentials = await context.getInitiatorCredentials();
  return {
    workspace: await Workspace.create(context.workspacePath),
    catalog: CatalogView.create({ catalog, credentials }),
  };
}
