import { tryFault } from './tryFault';
import { Verdict } from './Verdict';

async function findingsOf(
  run: (verdict: Verdict) => Promise<void>,
  deadline: number,
) {
  const verdict = Verdict.create();
  await tryFault({
    ...{ title: 'A fault', verdict, deadline },
    run: () => run(verdict),
  });
  return verdict.findings;
}

const later = () => Date.now() + 60_000;

describe('tryFault', () => {
  beforeEach(() => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('adds nothing to what a fault finds that comes to its end', async () => {
    const findings = await findingsOf(
      async verdict => verdict.add('a promise', 'all', true),
      later(),
    );

    expect(findings).toEqual([
      { promise: 'a promise', seen: 'all', isHeld: true },
    ]);
  });

  it('takes a fault as broken that fails', async () => {
    const findings = await findingsOf(async () => {
      throw new Error('no port');
    }, later());

    expect(findings).toEqual([
      {
        promise: 'the fault is tried to its end',
        seen: expect.stringContaining('no port'),
        isHeld: false,
      },
    ]);
  });

  it('takes a fault as broken that never ends, when the time is over', async () => {
    const findings = await findingsOf(() => new Promise(() => {}), Date.now());

    expect(findings).toMatchObject([
      { seen: expect.stringContaining('time for all'), isHeld: false },
    ]);
  });
});
