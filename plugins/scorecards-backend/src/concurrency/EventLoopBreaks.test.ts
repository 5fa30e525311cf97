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
});

describe('A break after a step that took long', () => {
  it('lasts as long as the step did', async () => {
    const breaks = EventLoopBreaks.create(1);
    work(100);
    const hasRung = ringIn(60);
    await breaks.take();
    expect(hasRung()).toBe(true);
  });

  it('ends when its signal does, with the reason of the signal', async () => {
    const breaks = EventLoopBreaks.create(1);
    const controller = new AbortController();
    work(100);
    const resting = breaks.take(controller.signal);
    let isOver = false;
    void setTimeout(50).then(() => {
      isOver = true;
    });
    controller.abort(new Error('The client has left'));
    await expect(resting).rejects.toThrow('The client has left');
    expect(isOver).toBe(false);
  });
});

describe('A break after waiting', () => {
  it('is no longer than a turn: nothing was blocked', async () => {
    const breaks = EventLoopBreaks.create(1);
    await setTimeout(300);
    const hasRung = ringIn(200);
    await breaks.take();
    expect(hasRung()).toBe(false);
  });
});

/** Timers ring in the order of their times however slow the machine is. */
function ringIn(ms: number) {
  let hasRung = false;
  void setTimeout(ms).then(() => {
    hasRung = true;
  });
  return () => hasRung;
}

function work(ms: number) {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    // As long as it takes.
  }
}
