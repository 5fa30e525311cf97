import { WithheldFacts } from '@kumiki/backstage-plugin-scorecards-common';
import { listOperations } from '@internal/hostile';
import { REASONS, whyAllowed } from './allowedDifferences';
import { compare } from './compare';
import { Answer, Instance } from './Instance';
import { HIDDEN_KINDS, HiddenKind, hiddenRef, markerOf } from './hidden';
import { DAY_WITH_THE_GONE, goneMarkerOf, SHOWN_GONE_KINDS } from './past';
import { previewed } from './previews';
import { Asked, Question, Questions } from './questions';
import { INSIDER, readerWithout } from './readers';

jest.setTimeout(300_000);

/** What is asked, and the name of the route, the action or the search that answers it. */
type Named = [asked: string, question: Question];

function listAll(kind: HiddenKind): Named[] {
  const questions = Questions.about(kind);
  const listOf = (asked: Asked) =>
    Object.entries(asked).flatMap(([name, all]) =>
      all.map((question): Named => [name, question]),
    );
  return [
    ...listOf(questions.scorecards),
    ...listOf(questions.teamTopology),
    ...listOf(questions.templateActions),
    ...listOf(questions.search),
    ...listOf(questions.actions),
  ];
}

/** Markdown has backslashes in names. */
const names = (answer: Answer, kind: HiddenKind) =>
  answer.text
    .replaceAll('\\', '')
    .toLocaleLowerCase('en-US')
    .includes(markerOf(kind));

describe('an organisation of which a part is hidden', () => {
  let instance: Instance;
  /** What it answers where the hidden entity of a kind does not exist. */
  const absent = new Map<HiddenKind, Answer[]>();
  const counted = { questions: 0, comparisons: 0 };
  /** Why differences were allowed. */
  const used = new Set<string>();

  beforeAll(async () => {
    instance = await Instance.start();
  });
  afterAll(async () => {
    await instance.stop();
    const { scorecards, teamTopology, actions, templateActions } =
      Questions.about('Group');
    const count = (asked: Asked) => Object.keys(asked).length;
    // eslint-disable-next-line no-console
    console.info(
      `${count(scorecards) + count(teamTopology)} routes, ${count(
        actions,
      )} agent actions, ${count(
        templateActions,
      )} template actions and the search: ${counted.questions} questions by ${
        HIDDEN_KINDS.length
      } readers, ${counted.comparisons} comparisons`,
    );
  });

  /**
   * Everything that somebody is told about the hidden entity of a kind who may
   * not see it.
   *
   * @param about - of which routes and actions; of all where it is absent
   */
  async function findLeaks(
    kind: HiddenKind,
    about?: readonly string[],
  ): Promise<string[]> {
    const questions = Questions.about(kind);
    const leaks: string[] = [];
    for (const [index, [asked, question]] of listAll(kind).entries()) {
      if (about && !about.includes(asked)) {
        continue;
      }
      const answer = await instance.askAs(readerWithout(kind), question);
      const place = `${asked} ${question.path}`;
      if (answer.status >= 500) {
        leaks.push(`${place} failed: ${answer.text}`);
      }
      if (!questions.repeats(question) && names(answer, kind)) {
        leaks.push(`${place} names it: ${answer.text}`);
      }
      counted.questions += 1;
      const other = absent.get(kind)?.[index];
      if (other) {
        counted.comparisons += 1;
        for (const difference of compare(answer, other)) {
          const why = whyAllowed(difference, { kind, asked });
          if (why) {
            used.add(why);
          } else {
            const { field, values, within } = difference;
            leaks.push(
              `${place} differs in ${field}: ${JSON.stringify(
                values,
              )}, in ${JSON.stringify(within[1]).slice(0, 300)}`,
            );
          }
        }
      }
    }
    return leaks;
  }

  it.each(['scorecards', 'team-topology'])(
    'is asked by every route of %s',
    async plugin => {
      const { text } = await instance.askAs(INSIDER, {
        method: 'get',
        path: `/${plugin}/openapi.json`,
      });
      const { scorecards, teamTopology } = Questions.about('Group');
      const asked = plugin === 'scorecards' ? scorecards : teamTopology;

      expect(Object.keys(asked).sort()).toEqual(
        listOperations(JSON.parse(text))
          .map(({ id }) => id)
          .sort(),
      );
      expect(Object.values(asked)).not.toContainEqual([]);
    },
  );

  it('is asked by every action of agents and of templates', async () => {
    const { actions, templateActions } = Questions.about('Group');
    const registered: string[] = [];
    for (const plugin of ['scorecards', 'team-topology']) {
      const { text } = await instance.askAs(INSIDER, {
        method: 'get',
        path: `/${plugin}/.backstage/actions/v1/actions`,
      });
      const found: { id: string }[] = JSON.parse(text).actions;
      registered.push(...found.map(({ id }) => id));
    }

    expect(Object.keys(actions).sort()).toEqual(registered.sort());
    expect(Object.keys(templateActions).sort()).toEqual(
      [...instance.scaffolder.actions].sort(),
    );
  });

  it.each(HIDDEN_KINDS)('shows the %s to who sees everything', async kind => {
    const questions = Questions.about(kind);
    let showing = 0;
    for (const [, question] of listAll(kind)) {
      if (showing < 3 && !questions.repeats(question)) {
        const answer = await instance.askAs(INSIDER, question);
        showing += names(answer, kind) ? 1 : 0;
      }
    }
    expect(showing).toBe(3);
  });

  it.each(SHOWN_GONE_KINDS)(
    'shows the past of a %s, and one that is gone, to who sees everything',
    async kind => {
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
    },
  );

  it.each(HIDDEN_KINDS)(
    'tells who may not see the %s no more than where there is none',
    async kind => {
      const other = await Instance.start(kind);
      const answers: Answer[] = [];
      for (const [, question] of listAll(kind)) {
        answers.push(await other.askAs(readerWithout(kind), question));
      }
      await other.stop();
      absent.set(kind, answers);

      expect(await findLeaks(kind)).toEqual([]);
    },
  );

  it('allows no difference of which there is none', () => {
    expect([...used].sort()).toEqual([...REASONS].sort());
  });

  it.each(HIDDEN_KINDS)('lets nobody guess the %s in a preview', async kind => {
    const ref = hiddenRef(kind);
    const nothing = `${ref}-that-is-nowhere`;
    const lists = [
      'facts.teamTopology.goldenPathsMissing',
      'facts.teamTopology.goldenPathsUsed',
      'facts.teamTopology.teamApis',
      'facts.teamTopology.optOutRefs',
      'facts.catalog.owners',
      'facts.catalog.systems',
      'facts.ci.waitsFor',
    ];
    const previews = (guess: string) => [
      ...lists.map(list => previewed('new', `'${guess}' in ${list}`)),
      previewed('new', `facts.teamTopology.goldenPathTemplate == '${guess}'`),
      previewed('new', `facts.ci.note.contains('${guess}')`),
      previewed('new', 'false', {
        when: `'${guess}' in facts.teamTopology.goldenPathsMissing`,
      }),
      ...(kind === 'Capability'
        ? [previewed('new', 'false', { capability: guess })]
        : []),
    ];
    const answersTo = async (guess: string) => {
      const answers: string[] = [];
      for (const body of previews(guess)) {
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

    expect(await answersTo(ref)).toEqual(await answersTo(nothing));
  });

  describe('is found to leak', () => {
    afterEach(() => jest.restoreAllMocks());

    /** The rule, turned off for one fact. */
    function leak(provider: string, name: string): void {
      const has = WithheldFacts.prototype.has;
      jest
        .spyOn(WithheldFacts.prototype, 'has')
        .mockImplementation(function mutated(this: WithheldFacts, ...fact) {
          return (
            fact.join() !== [provider, name].join() && has.apply(this, fact)
          );
        });
    }

    it.each<[string, string, HiddenKind, RegExp]>([
      ['teamTopology', 'goldenPathsMissing', 'Capability', /names it: /],
      ['teamTopology', 'type', 'TeamApi', /differs in /],
      ['ci', 'note', 'Component', /names it: /],
      ['catalog', 'ownerResolves', 'Group', /differs in /],
    ])(
      'where facts.%s.%s is shown to everybody',
      async (provider, name, kind, leaks) => {
        leak(provider, name);
        const { actions, scorecards } = Questions.about(kind);
        const asked = [...Object.keys(scorecards), ...Object.keys(actions)];

        expect(await findLeaks(kind, asked)).toContainEqual(
          expect.stringMatching(leaks),
        );
      },
    );

    /** The rule that decides what of the past is hidden, which no package exports. */
    const { ReaderView } = jest.requireActual<{
      ReaderView: { prototype: PastRule };
    }>('../../../plugins/team-topology-backend/src/chronicle/ReaderView');

    const ASKED_ABOUT_THE_PAST = [
      'GetModel',
      'GetTimeline',
      'GetDiff',
      'GetDiffMarkdown',
      'team-topology:compare-team-topology',
    ];

    it.each<[string, HiddenKind, PastMutation]>([
      [
        'what is gone is shown',
        'Group',
        (findHidden, now, { past, ...options }) => findHidden(now, options),
      ],
      [
        'what is hidden today is shown as it was',
        'Group',
        async (findHidden, now, options) => {
          const hidden = await findHidden(now, options);
          return options.past
            ? new Set([...hidden].filter(ref => !now.uids.has(ref)))
            : hidden;
        },
      ],
    ])('where %s to everybody', async (_, kind, mutation) => {
      const { findHidden } = ReaderView.prototype;
      jest
        .spyOn(ReaderView.prototype, 'findHidden')
        .mockImplementation(async function mutated(this: PastRule, ...args) {
          return await mutation(findHidden.bind(this), ...args);
        });

      const leaks = await findLeaks(kind, ASKED_ABOUT_THE_PAST);

      const leaking = ASKED_ABOUT_THE_PAST.filter(asked =>
        leaks.some(it => it.startsWith(`${asked} `) && it.includes('names it')),
      );
      expect(leaking).toEqual(ASKED_ABOUT_THE_PAST);
    });
  });
});

/** Tells which refs are hidden from whoever asks. */
interface PastRule {
  findHidden(
    now: { uids: ReadonlyMap<string, string> },
    options: { credentials: unknown; past?: unknown },
  ): Promise<ReadonlySet<string>>;
}

/** The rule with a fault in it. */
type PastMutation = (
  rule: PastRule['findHidden'],
  ...args: Parameters<PastRule['findHidden']>
) => Promise<ReadonlySet<string>>;
