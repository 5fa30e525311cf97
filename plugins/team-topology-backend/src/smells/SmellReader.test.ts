import { mockCredentials } from '@backstage/backend-test-utils';
import { DEFAULT_SMELL_THRESHOLDS } from '@kumiki/backstage-plugin-team-topology-common';
import { declared, group, nursery } from '../__testUtils__/entities';
import { observedCatalog } from '../__testUtils__/observedCatalog';
import { openOrganisation } from '../__testUtils__/openOrganisation';
import { SmellReader } from './SmellReader';

const options = { credentials: mockCredentials.user() };

describe('SmellReader', () => {
  it('keeps nothing of a model that is older than what it is kept by', async () => {
    const { catalog, remove } = observedCatalog([
      ...nursery,
      group('it'),
      declared('TeamApi', 'it', {
        team: 'it',
        does: [{ responsibility: 'runtime' }],
      }),
    ]);
    const { kept, readers, recorder, service } = await openOrganisation({
      catalog,
    });
    await recorder.record();
    let isRecorded = false;
    const reader = SmellReader.create({
      ...{ kept, readers, thresholds: DEFAULT_SMELL_THRESHOLDS },
      orgModel: Object.assign(Object.create(service), {
        getModel: async (...args: Parameters<typeof service.getModel>) => {
          const model = await service.getModel(...args);
          if (!isRecorded) {
            isRecorded = true;
            remove('teamapi:default/it');
            await recorder.record();
          }
          return model;
        },
      }),
    });
    const contested = async () => {
      const { found } = await reader.read(undefined, options);
      return found.smells.filter(({ rule }) => rule === 'BA02').length;
    };

    expect(await contested()).toBe(1);
    expect(await contested()).toBe(0);
  });
});
