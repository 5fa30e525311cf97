import { FairLine } from './FairLine';

const settle = () => new Promise(resolve => setImmediate(resolve));

function setUp(most: number) {
  const line = FairLine.create({ most, full: 'too many' });
  const done: string[] = [];
  const finish: (() => void)[] = [];
  let atOnce = 0;
  const take = (key: string, name = key) => {
    const taken = line.take(key, async () => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      await new Promise<void>(resolve => finish.push(resolve));
      atOnce -= 1;
      done.push(name);
    });
    taken.catch(() => {});
    return taken;
  };
  const finishAll = async () => {
    for (let count = 0; count < finish.length; count++) {
      finish[count]();
      await settle();
    }
  };
  return { take, done, finishAll };
}

describe('FairLine', () => {
  it('does one after the other, and those of different people in turns', async () => {
    const { take, done, finishAll } = setUp(20);
    ['m1', 'm2', 'm3'].forEach(name => take('mallory', name));
    take('alice');
    take('ben');
    await finishAll();
    expect(done).toEqual(['m1', 'alice', 'm2', 'ben', 'm3']);
  });

  it('refuses the last of whoever has most waiting, and nobody else', async () => {
    const { take, done, finishAll } = setUp(3);
    const [, , third, fourth] = ['m1', 'm2', 'm3', 'm4'].map(name =>
      take('mallory', name),
    );
    await expect(fourth).rejects.toThrow('too many');
    const alice = take('alice');
    await expect(third).rejects.toThrow('too many');
    await finishAll();
    await alice;
    expect(done).toEqual(['m1', 'alice', 'm2']);
  });

  it('goes on after work that failed', async () => {
    const line = FairLine.create({ most: 3, full: 'too many' });
    const failing = line.take('ana', async () => {
      throw new Error('no such team');
    });
    const next = line.take('ana', async () => 'drawn');
    await expect(failing).rejects.toThrow('no such team');
    await expect(next).resolves.toBe('drawn');
    await expect(line.take('ben', async () => 'again')).resolves.toBe('again');
  });
});
