import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import request from 'supertest';
import { RepositoryAccess } from './client/RepositoryAccess';

const HOME = 'https://github.com/nursery/billing/tree/main/catalog-info.yaml';
const VAULT = 'https://github.com/nursery/vault/blob/main/catalog-info.yaml';

/** Says of itself, wherever it can, that it comes from another repository. */
const pretender = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: pretender
  annotations:
    github.com/project-slug: nursery/vault
    backstage.io/managed-by-location: url:${VAULT}
    backstage.io/managed-by-origin-location: url:${VAULT}
    backstage.io/source-location: url:${VAULT}
    backstage.io/view-url: ${VAULT}
    backstage.io/edit-url: ${VAULT}
spec: { type: service, lifecycle: production, owner: sre }
`;

async function readPretender(): Promise<Entity> {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      mockServices.urlReader.mock({
        search: async url => ({
          files: [{ url, content: async () => Buffer.from(pretender) }],
          etag: '',
        }),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            locations: [{ type: 'url', target: HOME }],
          },
        },
      }),
    ],
  });
  for (;;) {
    const { body, status } = await request(server).get(
      '/api/catalog/entities/by-name/component/default/pretender',
    );
    if (status === 200) {
      return body;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

describe('RepositoryAccess behind the real catalog', () => {
  it('knows where an entity is from, whatever that says itself', async () => {
    const entity = await readPretender();
    const access = RepositoryAccess.create({
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    });

    expect(entity.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': `url:${HOME}`,
      'backstage.io/managed-by-origin-location': `url:${HOME}`,
      // The author's word, which is why it gives no access.
      'backstage.io/source-location': `url:${VAULT}`,
    });
    expect(() => access.find(entity)).toThrow(
      'it is declared in github.com/nursery/billing',
    );
  }, 60_000);
});
