import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES } from './__testUtils__/ENGINES';
import { readRows, rowsFrom } from './rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ENGINES });

const TEXTS = [
  '',
  'NULL',
  'null',
  ' a b ',
  'component:default/checkout',
  'He said "no", and left',
  'C:\\temp\\"x"\\',
  "it's; drop table results --",
  '{1,2},{3}',
  'first\nsecond\r\n\tthird',
  '定期実行 🧩',
  '?::text[] $1 :name',
];

describe.each(databases.eachSupportedId())('Given rows on %s', id => {
  const columns = { place: 'integer', word: 'text', share: 'double' } as const;

  async function given(
    rows: { place: number; word: string | null; share: number | null }[],
  ) {
    const knex = await databases.init(id);
    return await readRows(
      knex.raw('select place, word, share from ? order by place', [
        rowsFrom(knex, columns, rows),
      ]),
    );
  }

  it('come out as they went in, whatever is in a text', async () => {
    const rows = TEXTS.map((word, place) => ({ place, word, share: 0.25 }));
    expect(await given(rows)).toEqual(rows);
  });

  it('keep what is absent and every number', async () => {
    const rows = [
      { place: -1, word: null, share: null },
      { place: 0, word: 'x', share: -1e-7 },
      { place: 2_000_000_000, word: null, share: 1.5e300 },
    ];
    expect(await given(rows)).toEqual(rows);
  });

  it('can be none, or more than a statement has parameters', async () => {
    expect(await given([])).toEqual([]);
    const rows = Array.from({ length: 70_000 }, (_, place) => ({
      place,
      word: `${place}`,
      share: place / 2,
    }));
    expect(await given(rows)).toHaveLength(70_000);
  });
});
