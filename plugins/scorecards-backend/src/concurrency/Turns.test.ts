import { Turns } from './Turns';

describe('Turns', () => {
  it('come one after the other, also after one that failed', async () => {
    const turns = Turns.create();
    const seen: string[] = [];
    const work = (name: string, fails: boolean) => async () => {
      seen.push(`${name} begins`);
      await new Promise(setImmediate);
      seen.push(`${name} ends`);
      if (fails) {
        throw new Error(`${name} failed`);
      }
      return name;
    };

    const results = await Promise.allSettled([
      turns.take(work('first', true)),
      turns.take(work('second', false)),
    ]);

    expect(seen).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(results).toMatchObject([
      { reason: { message: 'first failed' } },
      { value: 'second' },
    ]);
  });
});
