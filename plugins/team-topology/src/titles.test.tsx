import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
} from '@backstage/frontend-test-utils';
import plugin from './index';

describe('the titles of the page and of the tabs', () => {
  it.each([
    ['page:team-topology', 'page.title'],
    ['entity-content:team-topology/team-api', 'page.teamApi'],
    ['entity-content:team-topology/capability', 'page.goldenPath'],
  ] as const)('are translated: %s', (id, key) => {
    const { titleTranslation } = coreExtensionData;
    const tester = createExtensionTester(plugin.getExtension(id), {
      apis: [mockApis.translation()],
    });
    expect(tester.get(titleTranslation)?.key).toBe(key);
  });

  it('are those of the configuration where it has one', () => {
    const page = plugin.getExtension('page:team-topology');
    const tester = createExtensionTester(page, { config: { title: 'Teams' } });
    expect(tester.get(coreExtensionData.title)).toBe('Teams');
    expect(tester.get(coreExtensionData.titleTranslation)).toBeUndefined();
  });
});
