import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { nursery } from '../src/__testUtils__/entities';

// `yarn start` in this folder serves a small organisation to everybody:
// http://localhost:7007/api/team-topology/map.svg
const backend = createBackend();
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(catalogServiceMock.factory({ entities: nursery }));
backend.add(import('../src'));
backend.start();
