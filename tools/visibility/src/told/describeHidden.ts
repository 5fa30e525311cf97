import { HiddenKind, hiddenRef, markerOf } from '../organisation/hidden';
import { Instance } from '../Instance';
import {
  DAY_WITH_THE_GONE,
  goneMarkerOf,
  SHOWN_GONE_KINDS,
} from '../organisation/past';
import { Questions } from '../questions/Questions';
import { INSIDER, readerWithout } from '../readers';
import { GENERAL_REASONS, reasonsOf } from './allowedDifferences';
import { guesses } from './guesses';
import { LeakFinder, names } from './LeakFinder';
import { listQuestions } from './listQuestions';
import { listPlantedLeaks } from './plantedLeaks';

/**
 * Tests of what is told about the hidden entities of some kinds. Each file has
 * some of the kinds and an organisation of its own, so that they run side by side.
 */
export function describeHidden(kinds: readonly HiddenKind[]): void {
  let instance: Instance;
  let finder: LeakFinder;

  beforeAll(async () => {
    instance = await Instance.start();
    finder = LeakFinder.create({ instance });
  });
  afterAll(async () => {
    await instance.stop();
    const { questions, comparisons } = finder;
    // eslint-disable-next-line no-console
    console.info(
      `${questions} questions by ${kinds.length} readers, ${comparisons} comparisons`,
    );
  });

  it.each(kinds)('shows the %s to who sees everything', async kind => {
    const questions = Questions.about(kind);
    let showing = 0;
    for (const [, question] of listQuestions(kind)) {
      if (showing < 3 && !questions.repeats(question)) {
        const answer = await instance.askAs(INSIDER, question);
        showing += names(answer, kind) ? 1 : 0;
      }
    }
    expect(showing).toBe(3);
  });

  for (const kind of SHOWN_GONE_KINDS.filter(it => kinds.includes(it))) {
    it(`shows the past of the ${kind}, and one that is gone, to who sees everything`, async () => {
      const answers: string[] = [];
      for (const path of ['/timeline', `/model?at=${DAY_WITH_THE_GONE}`]) {
        const { text } = await instance.askAs(INSIDER, {
          method: 'get',
          path: `/team-topology${path}`,
        });
        answers.push(text);
      }
      const told = answers.join().toLocaleLowerCase('en-US');
      expect(told).toContain(goneMarkerOf(kind));
      expect(told.replaceAll(goneMarkerOf(kind), '')).toContain(markerOf(kind));
    });
  }

  it.each(kinds)(
    'tells who may not see the %s no more than where there is none',
    async kind => {
      await finder.askWithout(kind);
      expect(await finder.find(kind)).toEqual([]);
    },
  );

  it('allows no difference of which there is none', () => {
    for (const kind of kinds) {
      const used = finder.used.get(kind) ?? new Set();
      const reasons = [
        ...reasonsOf(kind),
        // Each of them is found where a component is hidden, some of them elsewhere.
        ...(kind === 'Component' ? GENERAL_REASONS : []),
      ];
      const unused = reasons.filter(why => !used.has(why));
      expect([kind, unused]).toEqual([kind, []]);
    }
  });

  it.each(kinds)('lets nobody guess the %s in a preview', async kind => {
    const ref = hiddenRef(kind);
    const answersTo = async (guess: string) => {
      const answers: string[] = [];
      for (const body of guesses(kind, guess)) {
        const { status, text } = await instance.askAs(readerWithout(kind), {
          method: 'post',
          path: '/scorecards/preview',
          body,
        });
        expect([status, text]).toEqual([200, expect.stringContaining('after')]);
        answers.push(text);
      }
      return answers;
    };

    expect(await answersTo(ref)).toEqual(
      await answersTo(`${ref}-that-is-nowhere`),
    );
  });

  describe('is found to leak', () => {
    afterEach(() => jest.restoreAllMocks());

    it.each(listPlantedLeaks(kinds))(
      'where $shown is shown to everybody',
      async ({ kind, asked, leak, plant }) => {
        plant();

        const found = await finder.find(kind, asked);

        if (leak) {
          expect(found).toContainEqual(expect.stringMatching(leak));
        } else {
          const leaking = asked.filter(name =>
            found.some(it => it.startsWith(`${name} `) && it.includes('names')),
          );
          expect(leaking).toEqual(asked);
        }
      },
    );
  });
}
