import { Entity } from '@backstage/catalog-model';
import { describeChanges, summarizeChanges } from './describeChanges';

const billing: Entity = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'TeamApi',
  metadata: { name: 'billing', title: 'Billing' },
  spec: {
    team: 'billing',
    mission: 'Money\nthat arrives',
    does: [{ responsibility: 'invoices' }],
    contact: {
      channels: [{ type: 'slack', name: '#billing' }],
      hours: '10-18',
    },
  },
};

describe('describeChanges', () => {
  it('names each field that differs, with what it was and what it is', () => {
    expect(
      describeChanges(billing, {
        ...billing,
        metadata: { name: 'billing' },
        spec: {
          team: 'billing',
          mission: 'Money: on time',
          partOf: 'value-stream',
          does: [
            {
              responsibility: 'responsibility:default/invoices',
              primary: true,
            },
            { responsibility: 'dunning' },
          ],
          contact: {
            channels: [
              { type: 'slack', name: '#billing', url: 'https://x.com' },
            ],
          },
        },
      }),
    ).toEqual([
      { field: 'metadata.title', before: 'Billing' },
      {
        field: 'spec.mission',
        before: '"Money\\nthat arrives"',
        after: "'Money: on time'",
      },
      { field: 'spec.partOf', after: 'value-stream' },
      {
        field: 'spec.does[responsibility:default/invoices].responsibility',
        before: 'invoices',
        after: 'responsibility:default/invoices',
      },
      {
        field: 'spec.does[responsibility:default/invoices].primary',
        after: 'true',
      },
      { field: 'spec.does[dunning]', after: '{responsibility: dunning}' },
      {
        field: 'spec.contact.channels[slack #billing].url',
        after: 'https://x.com',
      },
      { field: 'spec.contact.hours', before: '10-18' },
    ]);
  });

  it('finds nothing where nothing differs', () => {
    expect(describeChanges(billing, structuredClone(billing))).toEqual([]);
  });

  it('compares lists as a whole where their items have no name', () => {
    const interaction = (to: string[]): Entity => ({
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'TeamInteraction',
      metadata: { name: 'a' },
      spec: { to },
    });
    expect(
      describeChanges(interaction(['a']), interaction(['a', 'b'])),
    ).toEqual([{ field: 'spec.to', before: '[a]', after: '[a, b]' }]);
  });

  it('says of a name that every object has that it is new', () => {
    const labelled = (labels: Record<string, string>): Entity => ({
      ...billing,
      metadata: { name: 'billing', labels },
    });
    expect(
      describeChanges(
        labelled({ a: 'b' }),
        labelled({ a: 'b', constructor: 'x' }),
      ),
    ).toEqual([{ field: 'metadata.labels.constructor', after: 'x' }]);
  });

  it('are summarized as a list in which no text gets out of its place', () => {
    expect(
      summarizeChanges([
        { field: 'spec.mission', before: 'a', after: '`b` [c](d)' },
        { field: 'spec.hours', before: 'a' },
        { field: 'spec.partOf', after: 'p' },
        { field: 'spec.channels[a\n\n## b]', after: 'c' },
      ]),
    ).toBe(
      [
        "- `spec.mission`: was `a`, is `'b' [c](d)`",
        '- `spec.hours`: was `a`, is gone',
        '- `spec.partOf`: new, is `p`',
        '- `spec.channels[a ## b]`: new, is `c`',
      ].join('\n'),
    );
    expect(summarizeChanges([])).toBe('Nothing changes.');
  });
});
