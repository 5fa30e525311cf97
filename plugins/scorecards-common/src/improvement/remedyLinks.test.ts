import { remedyLinks } from './remedyLinks';

const entity = 'component:default/memories';

describe('remedyLinks', () => {
  it('opens the form of a template with the entity filled in', () => {
    const remedy =
      'Use [Add docs](/create/templates/default/add-docs?formData={"entity":"{entity}"}), or read [the guide](/docs/default/component/guide).';

    expect(remedyLinks(remedy, entity)).toEqual([
      {
        kind: 'template',
        text: 'Add docs',
        href: '/create/templates/default/add-docs?formData={"entity":"component%3Adefault%2Fmemories"}',
      },
      {
        kind: 'guide',
        text: 'the guide',
        href: '/docs/default/component/guide',
      },
    ]);
    expect(remedyLinks(remedy)[0].href).toBe(
      '/create/templates/default/add-docs',
    );
  });

  it('gives nothing that is no page', () => {
    const remedy = [
      '[a](javascript:alert(1))',
      '[b](//elsewhere.example)',
      '[c](/\\elsewhere.example)',
      '[d](data:text/html,x)',
      '[e](#here)',
      '[f]( /create )',
    ].join(' ');
    expect(remedyLinks(remedy, entity)).toEqual([]);
  });

  it('takes the list of templates for a guide', () => {
    expect(remedyLinks('[Create](/create)', entity)).toMatchObject([
      { kind: 'guide' },
    ]);
  });

  it('gives few, however many there are, and is done soon', () => {
    expect(remedyLinks('[a](/b)'.repeat(10_000))).toHaveLength(5);
    expect(remedyLinks('['.repeat(100_000))).toEqual([]);
    expect(remedyLinks('[a]('.repeat(50_000))).toEqual([]);
  });
});
