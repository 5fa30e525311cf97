import { goldenPathStamp } from './goldenPathStamp';

function stampOf(template?: string, version?: string, namespace?: string) {
  return goldenPathStamp({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'invoices',
      namespace,
      annotations: {
        ...(template !== undefined && {
          'kumiki.dev/golden-path-template': template,
        }),
        ...(version !== undefined && {
          'kumiki.dev/golden-path-version': version,
        }),
      },
    },
  });
}

describe('goldenPathStamp', () => {
  it.each([
    ['template:default/service', undefined],
    ['Template:Default/Service', 'other'],
    ['default/service', 'other'],
    ['service', undefined],
    [' service ', undefined],
  ])('reads %s of an entity in namespace %s', (text, namespace) => {
    expect(stampOf(text, '1.2.0', namespace)).toEqual({
      template: 'template:default/service',
      version: '1.2.0',
    });
  });

  it('looks for the template in the namespace of the entity', () => {
    expect(stampOf('golden', undefined, 'other')).toEqual({
      template: 'template:other/golden',
    });
  });

  it.each([undefined, '', ' ', 'a:', '/b', ':::', 'a b'])(
    'takes %j for no template, and the version for nothing',
    text => {
      expect(stampOf(text, '1.2.0')).toBeUndefined();
    },
  );

  it('takes an empty version for none', () => {
    expect(stampOf('golden', '')).toEqual({
      template: 'template:default/golden',
    });
  });
});
