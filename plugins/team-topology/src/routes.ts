import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of the plugin. */
export const rootRouteRef = createRouteRef({ id: 'team-topology' });

/** Where a software template is started, when the app has the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'team-topology/template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
