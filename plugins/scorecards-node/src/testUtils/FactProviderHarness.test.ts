import { component, docsProvider } from '../__testUtils__/docsProvider';
import { CollectedFacts } from '../FactProvider';
import { FactProviderHarness } from './FactProviderHarness';

const memories = 'component:default/memories';
const billing = 'component:default/billing';
const entities = [component('memories'), component('billing')];

function harnessAnswering(...answers: unknown[]) {
  return FactProviderHarness.create(
    docsProvider(async () => answers as CollectedFacts[]),
  );
}

describe('FactProviderHarness', () => {
  it('hands on what a provider answers, failures included', async () => {
    const harness = harnessAnswering(
      { entity: 'Component:default/Memories', values: { pages: 3 } },
      { entity: billing, error: 'the site is down' },
    );

    const answers = await harness.collect(entities);

    expect([...answers.values()]).toEqual([
      { entity: memories, values: { pages: 3 } },
      { entity: billing, error: 'the site is down' },
    ]);
  });

  it('asks only about entities to which the declaration applies', async () => {
    const collect = jest.fn(async () => []);
    const harness = FactProviderHarness.create(docsProvider(collect));

    await harness.collect([{ ...component('memories'), kind: 'API' }]);

    expect(collect).toHaveBeenCalledWith(
      expect.objectContaining({ entities: [] }),
    );
  });

  it.each([
    ['an undeclared fact', { entity: memories, values: { page: 1 } }, '"page"'],
    ['a wrong type', { entity: memories, values: { pages: '1' } }, 'pages'],
    [
      'the future',
      { entity: memories, values: {}, observedAt: '2999-01-01T00:00:00Z' },
      'in the future',
    ],
    [
      'no moment',
      { entity: memories, values: {}, observedAt: 'yesterday' },
      'observedAt must be a timestamp',
    ],
    ['an empty error', { entity: memories, error: '' }, 'without a message'],
    ['another entity', { entity: 'api:default/x', values: {} }, 'not asked'],
    ['nothing at all', undefined, 'not asked'],
  ])('refuses %s', async (_, answer, message) => {
    const harness = harnessAnswering({ entity: billing, values: {} }, answer);

    await expect(harness.collect(entities)).rejects.toThrow(message);
  });

  it('refuses silence and repetition, and names every broken promise', async () => {
    const harness = harnessAnswering(
      { entity: billing, values: {} },
      { entity: billing, values: {} },
    );

    await expect(harness.collect(entities)).rejects.toThrow(
      /billing: a second answer[^]*memories: no answer/,
    );
  });

  it('refuses a provider with a wrong declaration', () => {
    const provider = docsProvider(async () => []);
    const declaration = { ...provider.declaration, maxAge: 'P1Y' };

    expect(() =>
      FactProviderHarness.create({ ...provider, declaration }),
    ).toThrow('maxAge');
  });

  it('sees a provider stop when it is aborted', async () => {
    const harness = FactProviderHarness.create(
      docsProvider(async function* collect({ signal }) {
        await new Promise(resolve => signal.addEventListener('abort', resolve));
        signal.throwIfAborted();
        yield { entity: memories, values: {} };
      }),
    );

    await expect(harness.expectToStop(entities)).resolves.toBeUndefined();
  });

  it('sees a provider go on when it is aborted', async () => {
    const harness = FactProviderHarness.create(
      docsProvider(() => new Promise(() => {})),
    );

    await expect(
      harness.expectToStop(entities, { withinMs: 20 }),
    ).rejects.toThrow('goes on 20 ms after it was aborted');
  });
});
