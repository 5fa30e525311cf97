import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of the plugin. */
export const rootRouteRef = createRouteRef({ id: 'team-topology' });

/** The page again, for those of its parts that are used without it. */
export const mapRouteRef = createExternalRouteRef({
  id: 'team-topology/map',
  optional: true,
  defaultTarget: 'team-topology.root',
});

/** Where a software template is started, when the app has the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'team-topology/template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** Where documentation is read, when the app has TechDocs. */
export const docsRouteRef = createExternalRouteRef({
  id: 'team-topology/docs',
  optional: true,
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});
