import { TestDatabases } from '@backstage/backend-test-utils';
import {
  buildOrgModel,
  findRoute,
  GoldenPathFinder,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ENGINES, index, openEngine } from './__testUtils__/openEngine';
import { readDemoEntities, readDemoQuestions } from './__testUtils__/readDemo';
import {
  toGoldenPathDocuments,
  toResponsibilityDocuments,
} from './toDocuments';

jest.setTimeout(120_000);

const entities = readDemoEntities();
const { at, use, who } = readDemoQuestions();
const model = buildOrgModel(entities, { at });
const answered = use.filter(({ capability }) => capability !== undefined);

/**
 * An engine takes a question for a word, so that these are found by the finder
 * alone: whole sentences, half-width letters and, on PostgreSQL, mistakes. The
 * frontend puts the finder's answer before the results; the test of
 * `AnsweringSearchApi` asks it every question of the table.
 */
const BEYOND_ENGINES: Record<string, string[]> = {
  SQLITE_3: [
    '本番へのデプロイ',
    'データベースを使うにはどうすればいい',
    'アラートを出したい',
    'ＣＲＯＮ',
    'ｺﾝﾃﾅ',
  ],
  POSTGRES_18: [
    '夜間バッチ',
    '本番へのデプロイ',
    'データベースを使うにはどうすればいい',
    'アラートを出したい',
    'shceduled job',
    'postgersql databse',
    'ＣＲＯＮ',
    'ｺﾝﾃﾅ',
  ],
};

describe('the questions about the demo organisation', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('in the engine on %p', id => {
    const open = async () => {
      const engine = await openEngine(databases, id);
      await index(engine, 'golden-path', toGoldenPathDocuments(entities));
      await index(
        engine,
        'responsibility',
        toResponsibilityDocuments(entities),
      );
      return async (term: string, type: string) => {
        const { results } = await engine.query({ term, types: [type] });
        return results.map(
          ({ document }) => document.authorization?.resourceRef,
        );
      };
    };

    it('lead to what is to be used', async () => {
      const search = await open();
      const lost: string[] = [];
      for (const { need, capability } of answered) {
        // Not always the first: Lunr takes a short word for a mistake in
        // another short word.
        const found = (await search(need, 'golden-path')).slice(0, 2);
        if (!found.includes(`capability:default/${capability}`)) {
          lost.push(need);
        }
      }
      expect(lost.sort()).toEqual([...BEYOND_ENGINES[id]].sort());
    });

    it.each(['run a scheduled job', '定期実行'])(
      'have the answer to %p first',
      async need => {
        const search = await open();

        const [first] = await search(need, 'golden-path');

        expect(first).toBe('capability:default/scheduled-jobs');
      },
    );

    it('lead to the responsibility, by its name and its title', async () => {
      const search = await open();
      for (const { responsibility, unknown } of who) {
        const ref = `responsibility:default/${responsibility}`;
        if (unknown && !model.responsibilities.some(it => it.ref === ref)) {
          continue;
        }
        const title = model.responsibilities.find(it => it.ref === ref)?.title;
        const name = responsibility.replaceAll('-', ' ');
        for (const term of [name, String(title)]) {
          const [first] = await search(term, 'responsibility');
          expect([term, first]).toEqual([term, ref]);
        }
      }
    });
  });

  it('have the same answer where a document leads to', () => {
    const finder = GoldenPathFinder.create(model);
    for (const { entityRef, location } of toGoldenPathDocuments(entities)) {
      const need = new URL(location, 'http://x').searchParams.get('need');
      expect(finder.find(need ?? '').answer?.capability.ref).toBe(entityRef);
    }
    for (const { entityRef, location } of toResponsibilityDocuments(entities)) {
      const asked = new URL(location, 'http://x').searchParams;
      const responsibility = asked.get('responsibility') ?? '';
      expect(findRoute(model, { responsibility })?.responsibility.ref).toBe(
        entityRef,
      );
    }
  });
});
