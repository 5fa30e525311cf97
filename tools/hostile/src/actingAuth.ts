import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/**
 * Mock authentication in which a plugin that acts for a user says so, as it
 * does outside of tests; the permission backend insists on it.
 */
export const actingAuth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({
      pluginId,
      disableDefaultAuthPolicy: false,
    });
    const getPluginRequestToken = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async options => {
      const { onBehalfOf } = options;
      if (!auth.isPrincipal(onBehalfOf, 'user')) {
        return getPluginRequestToken(options);
      }
      const actor = { subject: `plugin:${pluginId}` };
      const { userEntityRef } = onBehalfOf.principal;
      return { token: mockCredentials.user.token(userEntityRef, { actor }) };
    };
    return auth;
  },
});
