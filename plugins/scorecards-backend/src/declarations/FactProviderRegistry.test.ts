import { deploysDeclaration, docsDeclaration } from '../__testUtils__/nursery';
import { FactProviderRegistry } from './FactProviderRegistry';

const docs = { declaration: docsDeclaration, collect: async () => [] };

describe('FactProviderRegistry', () => {
  it('knows what is asked and what is pushed', () => {
    const registry = FactProviderRegistry.create();
    registry.addFactProvider(docs);
    registry.addPushedFacts(deploysDeclaration);

    expect(registry.all.map(({ id }) => id)).toEqual(['deploys', 'docs']);
    expect(registry.providers).toEqual([docs]);
    expect(registry.isPushed('deploys')).toBe(true);
    expect(registry.isPushed('docs')).toBe(false);
    expect(registry.isPushed('other')).toBe(false);
  });

  it('refuses two providers of one name', () => {
    const registry = FactProviderRegistry.create();
    registry.addFactProvider(docs);

    expect(() => registry.addPushedFacts(docsDeclaration)).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: expect.stringContaining('docs'),
      }),
    );
  });

  it('refuses a declaration that does not hold', () => {
    const registry = FactProviderRegistry.create();
    const declaration = { ...docsDeclaration, maxAge: 'for ever' };

    expect(() => registry.addFactProvider({ ...docs, declaration })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('for ever'),
      }),
    );
  });
});
