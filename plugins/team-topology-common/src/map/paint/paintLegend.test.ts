import { englishMapLabels } from './MapLabels';
import { paintLegend } from './paintLegend';

const labels = englishMapLabels;

function textsOf(maxWidth: number) {
  const legend = paintLegend({ theme: 'light', labels, maxWidth });
  const texts = legend.elements.flatMap(element =>
    element.type === 'text' && element.role === 'label' ? [element] : [],
  );
  return { legend, texts };
}

describe('paintLegend', () => {
  it('explains every type, mode and mark', () => {
    expect(textsOf(2400).texts.map(({ text }) => text)).toEqual([
      'Stream-aligned team',
      'Platform team',
      'Enabling team',
      'Complicated-subsystem team',
      'Team of undefined type',
      'Not in the catalog',
      'Platform grouping',
      'Value-stream grouping',
      'X-as-a-Service',
      'Collaboration',
      'Facilitating',
      'Undefined interaction',
      'Overdue',
      'Planned',
      'Ended',
      'Inferred dependency',
      'Slowing',
      'Blocking',
      'Dropped responsibility',
      'Contested responsibility',
    ]);
  });

  it('begins a new row where the width is used up', () => {
    const wide = textsOf(2400);
    const narrow = textsOf(400);
    expect(new Set(wide.texts.map(({ y }) => y)).size).toBe(2);
    expect(narrow.legend.height).toBeGreaterThan(wide.legend.height);
    expect(narrow.legend.width).toBeLessThanOrEqual(400);
  });

  it('has one row for each entry where there is no room at all', () => {
    const { legend, texts } = textsOf(1);
    expect(new Set(texts.map(({ y }) => y)).size).toBe(texts.length);
    expect(legend.height / texts.length).toBe(44);
  });
});
