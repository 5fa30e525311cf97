import { listOperations } from '@internal/hostile';
import { HIDDEN_KINDS } from './organisation/hidden';
import { Instance } from './Instance';
import { Questions } from './questions/Questions';
import { INSIDER } from './readers';
import { KINDS_BY_FILE } from './told/kindsByFile';

jest.setTimeout(300_000);

describe('what is asked in an organisation of which a part is hidden', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await Instance.start();
  });
  afterAll(() => instance.stop());

  const get = async (path: string) => {
    const { text } = await instance.askAs(INSIDER, { method: 'get', path });
    return JSON.parse(text);
  };

  it('is about every kind, in one of the files', () => {
    expect(Object.values(KINDS_BY_FILE).flat().sort()).toEqual(
      [...HIDDEN_KINDS].sort(),
    );
  });

  it.each(['scorecards', 'team-topology'])(
    'is every route of %s',
    async plugin => {
      const { scorecards, teamTopology } = Questions.about('Group');
      const asked = plugin === 'scorecards' ? scorecards : teamTopology;

      expect(Object.keys(asked).sort()).toEqual(
        listOperations(await get(`/${plugin}/openapi.json`))
          .map(({ id }) => id)
          .sort(),
      );
      expect(Object.values(asked)).not.toContainEqual([]);
    },
  );

  it('is every action of agents and of templates', async () => {
    const { actions, templateActions } = Questions.about('Group');
    const registered: string[] = [];
    for (const plugin of ['scorecards', 'team-topology']) {
      const found: { actions: { id: string }[] } = await get(
        `/${plugin}/.backstage/actions/v1/actions`,
      );
      registered.push(...found.actions.map(({ id }) => id));
    }

    expect(Object.keys(actions).sort()).toEqual(registered.sort());
    expect(Object.keys(templateActions).sort()).toEqual(
      [...instance.scaffolder.actions].sort(),
    );
  });
});
