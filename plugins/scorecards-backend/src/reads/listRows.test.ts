import { GroupTree } from '@kumiki/backstage-plugin-scorecards-common';
import { listRows } from './getOverview';

const ref = (name: string) => `group:default/${name}`;

function treeOf(parents: Record<string, string[]>) {
  return GroupTree.create(
    Object.entries(parents).map(([name, above]) => ({
      ref: ref(name),
      title: name,
      parents: above.map(ref),
    })),
  );
}

function rowsOf(
  parents: Record<string, string[]>,
  options: Parameters<typeof listRows>[1],
) {
  return listRows(treeOf(parents), options).map(
    ({ group, parent, depth }) =>
      `${depth} ${group.split('/')[1]} < ${parent?.split('/')[1] ?? ''}`,
  );
}

describe('listRows', () => {
  const company = {
    product: [],
    corporate: [],
    guardian: ['product'],
    billing: ['product'],
    invoices: ['billing'],
  };

  it('lists the top of the organisation by title', () => {
    expect(rowsOf(company, { depth: 1 })).toEqual([
      '0 corporate < ',
      '0 product < ',
    ]);
  });

  it('lists parents before their children, as deep as is asked for', () => {
    expect(rowsOf(company, { depth: 2 })).toEqual([
      '0 corporate < ',
      '0 product < ',
      '1 billing < product',
      '1 guardian < product',
    ]);
    expect(rowsOf(company, { root: ref('product'), depth: 5 })).toEqual([
      '0 billing < ',
      '1 invoices < billing',
      '0 guardian < ',
    ]);
  });

  it('lists a group with several parents once, and survives cycles', () => {
    expect(
      rowsOf(
        { a: ['c'], b: ['a'], c: ['b'], shared: ['a', 'b'] },
        { depth: 5 },
      ),
    ).toEqual(['0 a < ', '1 b < a', '2 c < b', '2 shared < b']);
    expect(
      rowsOf({ a: ['b'], b: ['a'] }, { root: ref('a'), depth: 5 }),
    ).toEqual(['0 b < ']);
  });

  it('takes 22,000 groups, side by side or below each other', () => {
    const names = Array.from({ length: 22_000 }, (_, index) => `g${index}`);
    const flat = Object.fromEntries(names.map(name => [name, []]));
    const deep = Object.fromEntries(
      names.map((name, index) => [name, index ? [names[index - 1]] : []]),
    );

    expect(listRows(treeOf(flat), { depth: 5 })).toHaveLength(22_000);
    expect(listRows(treeOf(deep), { depth: 5 })).toHaveLength(5);
  });
});
