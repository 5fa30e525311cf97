import { Samples } from '../driver/Samples';
import { compareSides, renderComparison } from './compareSides';

function sidesOf(
  metric: 'judgeMs' | 'entityPerSecond' | 'againWritten',
  values: [plain: number, again: number, improved: number],
) {
  const [plain, again, improved] = values.map(value => {
    const samples = Samples.create();
    const name = metric === 'entityPerSecond' ? 'entity16PerSecond' : metric;
    samples.add('kumiki', { [name]: value });
    return samples;
  });
  return compareSides({ plain, again, improved });
}

describe('compareSides', () => {
  it.each<[string, Parameters<typeof sidesOf>, number, boolean]>([
    ['better', ['judgeMs', [100, 100, 90]], 0.9, true],
    ['5 % worse', ['judgeMs', [100, 100, 105]], 1.05, true],
    ['6 % worse', ['judgeMs', [100, 100, 106]], 1.06, false],
    ['less by the second', ['entityPerSecond', [100, 100, 50]], 2, false],
    ['as bad as the noise', ['judgeMs', [100, 120, 121]], 1.1, true],
    ['nothing, twice', ['againWritten', [0, 0, 0]], 1, true],
    [
      'something in place of nothing',
      ['againWritten', [0, 0, 3]],
      Infinity,
      false,
    ],
  ])('knows what is %s', (_, [metric, values], ratio, isMet) => {
    const [found] = sidesOf(metric, values);

    expect(found.ratio).toBeCloseTo(ratio);
    expect(found.isMet).toBe(isMet);
  });

  it('compares only what all have, and says how', () => {
    const found = sidesOf('judgeMs', [100, 100, 120]);

    expect(found).toHaveLength(1);
    expect(renderComparison(found)).toContain(
      '| (b) evaluate everything and store, ms |     100 |  120 | 1.200 | 1.000 | MISSED |',
    );
  });
});
