import { WithheldFacts } from '@kumiki/backstage-plugin-scorecards-common';
import { HiddenKind } from '../organisation/hidden';
import { Questions } from '../questions/Questions';

/** A rule that is turned off, and what finds out. */
export interface PlantedLeak {
  /** What is shown to everybody. */
  shown: string;
  kind: HiddenKind;
  /** The routes and actions that are asked. */
  asked: string[];
  /** How one of the leaks reads; where it is absent, each that is asked names what is hidden. */
  leak?: RegExp;
  plant(): void;
}

/** Tells which refs are hidden from whoever asks. */
interface PastRule {
  findHidden(
    now: { uids: ReadonlyMap<string, string> },
    options: { credentials: unknown; past?: unknown },
  ): Promise<ReadonlySet<string>>;
}

/** Whether an entity is seen, and what is shown of a ref: nothing where it is hidden. */
interface ShowRule {
  sees(ref: string): boolean;
  show(ref: string | undefined): string | undefined;
}

/** The rule with a fault in it. */
type PastMutation = (
  rule: PastRule['findHidden'],
  ...args: Parameters<PastRule['findHidden']>
) => Promise<ReadonlySet<string>>;

/** The rules that decide, which no package exports. */
const { ReaderView } = jest.requireActual<{
  ReaderView: { prototype: PastRule };
}>('../../../../plugins/team-topology-backend/src/chronicle/ReaderView');
const { View } = jest.requireActual<{ View: { prototype: ShowRule } }>(
  '../../../../plugins/scorecards-backend/src/view/View',
);

const ABOUT_THE_PAST = [
  'GetModel',
  'GetTimeline',
  'GetDiff',
  'GetDiffMarkdown',
  'team-topology:compare-team-topology',
];

const ABOUT_EXEMPTIONS = [
  'ListExemptions',
  'GetExemptionsCsv',
  'GetEntityExemptions',
];

/** What is to be found about one of the kinds. */
export function listPlantedLeaks(kinds: readonly HiddenKind[]): PlantedLeak[] {
  return [
    fact('teamTopology', 'goldenPathsMissing', 'Capability', /names it: /),
    fact('teamTopology', 'type', 'TeamApi', /differs in /),
    fact('ci', 'note', 'Component', /names it: /),
    fact('catalog', 'ownerResolves', 'Group', /differs in /),
    past('what is gone', (findHidden, now, { past: _, ...options }) =>
      findHidden(now, options),
    ),
    past('what is hidden today, as it was,', async (find, now, options) => {
      const hidden = await find(now, options);
      return options.past
        ? new Set([...hidden].filter(ref => !now.uids.has(ref)))
        : hidden;
    }),
    {
      shown: 'who asked for an exemption',
      kind: 'User',
      asked: ABOUT_EXEMPTIONS,
      leak: /names it: /,
      plant: () => {
        jest.spyOn(View.prototype, 'show').mockImplementation(ref => ref);
      },
    },
    {
      shown: 'a campaign',
      kind: 'Campaign',
      asked: ['ListCampaigns', 'GetResults', 'GetEntityReport'],
      plant: () => {
        const { sees } = View.prototype;
        jest
          .spyOn(View.prototype, 'sees')
          .mockImplementation(function mutated(this: ShowRule, ref) {
            return ref.startsWith('campaign:') || sees.call(this, ref);
          });
      },
    },
  ].filter(({ kind }) => kinds.includes(kind));
}

function fact(
  provider: string,
  name: string,
  kind: HiddenKind,
  leak: RegExp,
): PlantedLeak {
  const { actions, scorecards } = Questions.about(kind);
  return {
    ...{ shown: `facts.${provider}.${name}`, kind, leak },
    asked: [...Object.keys(scorecards), ...Object.keys(actions)],
    plant: () => {
      const has = WithheldFacts.prototype.has;
      jest
        .spyOn(WithheldFacts.prototype, 'has')
        .mockImplementation(function mutated(this: WithheldFacts, ...of) {
          return of.join() !== [provider, name].join() && has.apply(this, of);
        });
    },
  };
}

function past(shown: string, mutation: PastMutation): PlantedLeak {
  return {
    ...{ shown, kind: 'Group', asked: ABOUT_THE_PAST },
    plant: () => {
      const { findHidden } = ReaderView.prototype;
      jest
        .spyOn(ReaderView.prototype, 'findHidden')
        .mockImplementation(async function mutated(this: PastRule, ...args) {
          return await mutation(findHidden.bind(this), ...args);
        });
    },
  };
}
