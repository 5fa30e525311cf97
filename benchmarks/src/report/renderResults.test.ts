import { Samples } from '../driver/Samples';
import { renderResults } from './renderResults';

const machine = {
  date: '2026-11-22',
  versions: { 'Node.js': '24.0.0' },
  shape: '2 cores, 8 GB of memory',
  load: '0.1',
};

function render(
  fill: (samples: Samples) => void,
  engine: 'postgres' | 'sqlite' = 'postgres',
) {
  const samples = Samples.create();
  fill(samples);
  const configuration = { engine, entities: 10_000, checks: 50 };
  return renderResults({
    results: [{ configuration, samples, compared: 500_000 }],
    rounds: 3,
    machine,
    minutes: 1,
  });
}

describe('renderResults', () => {
  it('says that a target is met', () => {
    const { text, isMet } = render(samples => {
      samples.add('kumiki', { judgeMs: 1_000 });
      samples.add('peer', { judgeMs: 20_000 });
      samples.add('floor', { judgeMs: 200 });
    });

    expect(isMet).toBe(true);
    expect(text).toMatch(
      /evaluate and store, Tech Insights \/ Kumiki +\| +20 /,
    );
    expect(text).toMatch(
      /evaluate and store, Kumiki \/ floor +\| +5 \|.* met \|/,
    );
    expect(text).not.toContain('MISSED');
  });

  it('says that a target is missed, and why', () => {
    const { text, isMet } = render(samples => {
      samples.add('kumiki', { rssMb: 601, idleRssMb: 250 });
    });

    expect(isMet).toBe(false);
    expect(text).toMatch(/peak RSS of Kumiki +\| +601 MB \|.*MISSED/);
    expect(text).toContain(
      'peak RSS of Kumiki is missed: 250 MB is the backend before it has done anything; the floor needs an unknown number of MB.',
    );
  });

  it.each([
    [3_000, false],
    [3_001, true],
  ])('takes a third of %s MB as less than a third: %s', (rssMb, isMet) => {
    const { isMet: seen } = render(samples => {
      samples.add('kumiki', { oneAnswerRssMb: 1_000 });
      samples.add('peer', { oneAnswerRssMb: rssMb });
    });

    expect(seen).toBe(isMet);
  });

  it('says of a missed ratio what decides it, in numbers', () => {
    const { text } = render(samples => {
      samples.add('kumiki', { entity16P50: 20, entityCpuMs: 2.03 });
      samples.add('peer', { entity16P50: 100, entityCpuMs: 6.35 });
    });

    expect(text).toMatch(
      /16 clients, Tech Insights \/ Kumiki is missed: .* computes 2.03 ms .* Tech Insights 6.35 ms/,
    );
  });

  it.each([
    [99.9, true],
    [100, false],
  ])('takes a stall of %s ms as met: %s', (judgeBlockMs, isMet) => {
    expect(
      render(samples =>
        samples.add('kumiki', { judgeBlockMs, againBlockMs: 1 }),
      ).isMet,
    ).toBe(isMet);
  });

  it('looks at the longest stall of all rounds, not at the middle one', () => {
    const { isMet } = render(samples => {
      for (const judgeBlockMs of [5, 120, 5]) {
        samples.add('kumiki', { judgeBlockMs, againBlockMs: 1 });
      }
    });

    expect(isMet).toBe(false);
  });

  it('promises nothing of another database', () => {
    const { text, isMet } = render(
      samples => samples.add('kumiki', { rssMb: 900 }),
      'sqlite',
    );

    expect(isMet).toBe(true);
    expect(text).not.toContain('## Targets');
  });

  it('counts more requests per second as better', () => {
    const { text } = render(samples => {
      samples.add('kumiki', { entity16PerSecond: 800 });
      samples.add('peer', { entity16PerSecond: 100 });
      samples.add('floor', { entity16PerSecond: 2_400 });
    });

    expect(text).toMatch(/requests per second +\| +8 · 3 \|/);
  });
});
