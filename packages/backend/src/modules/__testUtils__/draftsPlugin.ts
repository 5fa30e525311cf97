import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** A draft as the plugin hands it out to be published. */
export interface PublishedDraft {
  id: string;
  name: string;
  at: string;
  version: number;
  changes: object[];
}

/** Hands out drafts to templates, in place of the plugin that keeps them. */
export function draftsPlugin(drafts: readonly PublishedDraft[]) {
  return createBackendPlugin({
    pluginId: 'team-topology',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((request, response) => {
            const draft = drafts.find(
              ({ id }) => request.path === `/drafts/${id}/publication`,
            );
            response.status(draft ? 200 : 404).json(draft ?? {});
          });
        },
      });
    },
  });
}
