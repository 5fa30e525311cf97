import { parseTarget } from './parseTarget';

const options = { defaultKind: 'template' };

describe('parseTarget', () => {
  it.each(['https://example.com/a/b', 'mailto:sre@example.com'])(
    'follows the URL %s',
    url => {
      expect(parseTarget(url, options)).toEqual({ type: 'url', url });
    },
  );

  it('reads entity refs, with and without kind and path', () => {
    const entity = { kind: 'template', namespace: 'default', name: 'ask-sre' };
    expect(parseTarget('ask-sre', options)).toEqual({
      type: 'entity',
      entity,
      path: '',
    });
    expect(parseTarget('template:default/ask-sre', options)).toEqual({
      type: 'entity',
      entity,
      path: '',
    });
    expect(parseTarget('component:default/docs/start/here', options)).toEqual({
      type: 'entity',
      entity: { kind: 'component', namespace: 'default', name: 'docs' },
      path: '/start/here',
    });
  });

  it('follows nothing that could run a script', () => {
    for (const scheme of ['javascript', 'data', 'vbscript']) {
      const target = parseTarget(`${scheme}:alert(1)`, options);
      expect(target?.type).not.toBe('url');
    }
    expect(parseTarget('', options)).toBeUndefined();
  });
});
