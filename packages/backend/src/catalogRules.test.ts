import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import kumikiKinds from '@kumiki/backstage-plugin-catalog-backend-module-team-topology';
import request from 'supertest';
import { parse } from 'yaml';

const { catalog } = parse(
  readFileSync(join(__dirname, '../../../app-config.yaml'), 'utf8'),
);

const component = (name: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: production, owner: sre }
`;

const organisation = (name: string) => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] }
---
apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: ${name} }
spec: { team: ${name}, type: enabling }
---
apiVersion: kumiki.dev/v1alpha1
kind: Responsibility
metadata: { name: ${name} }
spec: {}
`;

const registered: Record<string, string> = {
  'https://example.com/component.yaml': component('registered'),
  'https://example.com/organisation.yaml': organisation('stray'),
};

describe("the demo's rules", () => {
  const directory = createMockDirectory();

  /** A file that the configuration names, and some that somebody registered. */
  async function start() {
    directory.setContent({
      'own.yaml': `${component('own')}---${organisation('own')}`,
    });
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        kumikiKinds,
        mockServices.urlReader.mock({
          search: async url => ({
            files: [{ url, content: async () => Buffer.from(registered[url]) }],
            etag: '',
          }),
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              rules: catalog.rules,
              processingInterval: { seconds: 1 },
              locations: [
                { type: 'file', target: directory.resolve('own.yaml') },
                ...Object.keys(registered).map(target => ({
                  type: 'url',
                  target,
                })),
              ],
            },
          },
        }),
      ],
    });
    return async (): Promise<string[]> => {
      const { body } = await request(server).get(
        '/api/catalog/entities?fields=kind,metadata.name',
      );
      return body
        .map(
          (it: { kind: string; metadata: { name: string } }) =>
            `${it.kind} ${it.metadata.name}`,
        )
        .filter((it: string) => !it.startsWith('Location'))
        .sort();
    };
  }

  it('let its own files declare every kind, and what somebody registers no team', async () => {
    const read = await start();

    let found = await read();
    for (let i = 0; i < 100 && found.length < 5; i++) {
      await new Promise(resolve => setTimeout(resolve, 200));
      found = await read();
    }

    expect(found).toEqual([
      'Component own',
      'Component registered',
      'Group own',
      'Responsibility own',
      'TeamApi own',
    ]);
  }, 60_000);
});
