import { nameOfRef } from './nameOfRef';

describe('nameOfRef', () => {
  it('drops the kind and the default namespace', () => {
    expect(nameOfRef('group:default/sre')).toBe('sre');
    expect(nameOfRef('group:acme/sre')).toBe('acme/sre');
  });

  it('leaves what is no ref as it is', () => {
    expect(nameOfRef('a/b/c:d')).toBe('a/b/c:d');
    expect(nameOfRef('')).toBe('');
  });
});
