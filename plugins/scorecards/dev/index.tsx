import { company } from '@internal/company';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin, { scorecardsApiRef } from '../src';
import { recordedApi } from './recordedApi';

const fixture = createFrontendModule({
  pluginId: 'scorecards',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: scorecardsApiRef,
          deps: {},
          factory: () => recordedApi(),
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
