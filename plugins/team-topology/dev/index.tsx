import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin, { teamTopologyApiRef } from '../src';
import { company, FixtureTeamTopologyApi } from './fixture';

const fixture = createFrontendModule({
  pluginId: 'team-topology',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: teamTopologyApiRef,
          deps: {},
          factory: () => FixtureTeamTopologyApi.create(company),
        }),
    }),
  ],
});

const catalogFixture = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: company }),
        }),
    }),
  ],
});

createDevApp({ features: [catalogPlugin, catalogFixture, plugin, fixture] });
