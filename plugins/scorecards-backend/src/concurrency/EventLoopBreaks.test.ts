import { setTimeout } from 'node:timers/promises';
import { EventLoopBreaks } from './EventLoopBreaks';

describe('A break of a long computation', () => {
  let turns = 0;
  let isCounting = true;

  beforeEach(() => {
    turns = 0;
    isCounting = true;
    const count = () => {
      turns += 1;
      if (isCounting) {
        setImmediate(count);
      }
    };
    setImmediate(count);
  });

  afterEach(() => {
    isCounting = false;
  });

  it('is none while there was little to do', async () => {
    const breaks = EventLoopBreaks.create(1_000);
    await breaks.take();
    expect(turns).toBe(0);
  });

  it('gives others a turn where it is time for one', async () => {
    const breaks = EventLoopBreaks.create(1);
    work(2);
    await breaks.take();
    expect(turns).toBeGreaterThan(0);
  });

  it('gives others many turns after a step that took long', async () => {
    const breaks = EventLoopBreaks.create(1);
    work(60);
    await breaks.take();
    expect(turns).toBeGreaterThan(20);
  });
});

describe('A break after waiting', () => {
  it('is no longer than a turn: nothing was blocked', async () => {
    const breaks = EventLoopBreaks.create(1);
    await setTimeout(100);
    let hasRung = false;
    void setTimeout(20).then(() => {
      hasRung = true;
    });
    await breaks.take();
    expect(hasRung).toBe(false);
  });
});

function work(ms: number) {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    // As long as it takes.
  }
}
