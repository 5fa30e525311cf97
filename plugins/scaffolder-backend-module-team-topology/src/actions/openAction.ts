import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { EntityChecker } from '../entities/EntityChecker';
import { DraftReader } from '../drafts/HttpDraftReader';
import { EntityFileReader } from '../repository/EntityFileReader';
import { CatalogView } from '../catalog/CatalogView';
import { Publishing } from '../publish/Publishing';
import { Workspace } from '../workspace/Workspace';

export interface ActionServices {
  auth: AuthService;
  /** Says which day it is in the organisation. */
  calendar: Calendar;
  catalog: CatalogService;
  drafts: DraftReader;
  files: EntityFileReader;
  checker: EntityChecker;
  /** Where templates publish. */
  publishing: Publishing;
  now: () => Date;
}

interface OpenedAction {
  workspace: Workspace;
  /** The catalog as the person sees it who runs the template. */
  catalog: CatalogView;
}

/** The workspace of a task, and the catalog as the person sees it who runs the template. */
export async function openAction(
  context: Pick<ActionContext<{}>, 'workspacePath' | 'getInitiatorCredentials'>,
  { catalog }: { catalog: CatalogService },
): Promise<OpenedAction> {
  const credentials = await context.getInitiatorCredentials();
  return {
    workspace: await Workspace.create(context.workspacePath),
    catalog: CatalogView.create({ catalog, credentials }),
  };
}

/** The catalog as the backend sees it: for what must not depend on who asks, and is not shown. */
export async function openWholeCatalog(services: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<CatalogView> {
  const { auth, catalog } = services;
  const credentials = await auth.getOwnServiceCredentials();
  return CatalogView.create({ catalog, credentials });
}
