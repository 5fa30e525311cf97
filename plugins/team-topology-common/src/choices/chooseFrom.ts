import { CHANGE_LANGUAGES } from '../changes/sentences/ChangeWords';
import { changeWords } from '../changes/sentences/describeChange';
import { OrgModel } from '../model/OrgModel';
import { nameOfRef, withDistinctTitles } from '../reading/names';
import { compareText, sortedUnique } from '../reading/refs';
import {
  FoldedItem,
  foldText,
  foldTexts,
  searchFolded,
} from '../reading/textSearch';
import { ChoiceKind, ChoicesRequest, OrgChoices } from './OrgChoices';

/** More than anybody reads. */
const DEFAULT_LIMIT = 50;

/** Something that can be chosen. */
interface Candidate {
  ref: string;
  title: string;
  /** Its type, verdict or state; nothing of a group that is gone. */
  is?: string;
  isAccepted?: boolean;
}

type Folded = FoldedItem<Candidate>;

/** What can be chosen in a model does not change while people type. */
const known = new WeakMap<OrgModel, Map<ChoiceKind, readonly Folded[]>>();

/**
 * What a form offers of an organisation: the first that match, and how many do.
 * Words of types, verdicts and states find what is of them, in English and
 * Japanese.
 *
 * @param model - the organisation of today, as the reader sees it
 * @public
 */
export function chooseFrom(
  model: OrgModel,
  request: ChoicesRequest,
): OrgChoices {
  const { kind, search = '', only, gone, unaccepted, limit } = request;
  const matching = searchFolded(
    candidatesIn(model, kind).filter(
      ({ item: { is, isAccepted } }) =>
        (is === undefined
          ? gone
          : !only || only.length === 0 || only.includes(is)) &&
        !(unaccepted && isAccepted),
    ),
    search,
  );
  const offered = matching.slice(0, limit ?? DEFAULT_LIMIT);
  const titles = new Map(offered.map(({ ref, title }) => [ref, title]));
  return {
    total: matching.length,
    refs: offered.map(({ ref }) => ref),
    ...describeChoices(model, titles, request.refs ?? []),
  };
}

function candidatesIn(model: OrgModel, kind: ChoiceKind): readonly Folded[] {
  const kinds = known.get(model) ?? new Map<ChoiceKind, readonly Folded[]>();
  known.set(model, kinds);
  const folded = kinds.get(kind) ?? foldCandidates(model, kind);
  kinds.set(kind, folded);
  return folded;
}

function foldCandidates(model: OrgModel, kind: ChoiceKind): Folded[] {
  const found = candidates(model, kind);
  const distinct = withDistinctTitles(found.map(({ item }) => item));
  return found
    .map(({ texts }, index) => {
      const item = distinct[index];
      return {
        order: foldText(item.title),
        folded: { item, text: foldTexts([item.title, item.ref, ...texts]) },
      };
    })
    .sort(
      (a, b) =>
        compareText(a.order, b.order) ||
        compareText(a.folded.item.ref, b.folded.item.ref),
    )
    .map(({ folded }) => folded);
}

const WORDS = CHANGE_LANGUAGES.map(changeWords);

function candidates(
  model: OrgModel,
  kind: ChoiceKind,
): { item: Candidate; texts: (string | undefined)[] }[] {
  switch (kind) {
    case 'group':
      return [
        ...model.teams
          .filter(({ isGrouping }) => !isGrouping)
          .map(({ ref, title, type }) => ({
            item: { ref, title, is: type },
            texts: WORDS.map(({ types }) => types[type]),
          })),
        ...goneTeamsOf(model).map(ref => ({
          item: { ref, title: nameOfRef(ref) },
          texts: [],
        })),
      ];
    case 'capability':
      return model.capabilities.map(({ ref, title, verdict, needs }) => ({
        item: { ref, title, is: verdict },
        texts: [...needs, ...WORDS.map(({ verdicts }) => verdicts[verdict])],
      }));
    case 'responsibility':
      return model.responsibilities.map(it => ({
        item: {
          ...{ ref: it.ref, title: it.title, is: it.state },
          isAccepted: it.acceptedBy.length > 0,
        },
        texts: [it.area, ...WORDS.map(w => w.responsibilityStates[it.state])],
      }));
    default: {
      const titles = new Map(model.teams.map(({ ref, title }) => [ref, title]));
      return model.interactions.map(it => ({
        item: { ref: it.ref, title: it.title, is: it.state },
        texts: [
          it.purpose,
          ...[it.from, ...it.to].map(ref => titles.get(ref) ?? nameOfRef(ref)),
          ...WORDS.flatMap(w => [
            w.modes[it.mode],
            w.interactionStates[it.state],
          ]),
        ],
      }));
    }
  }
}

function goneTeamsOf({ responsibilities }: OrgModel): string[] {
  return sortedUnique(
    responsibilities.flatMap(({ goneTeams = [] }) => goneTeams),
  );
}

/** What is offered, by its title among all of them, and what is asked about. */
function describeChoices(
  model: OrgModel,
  titles: ReadonlyMap<string, string>,
  asked: readonly string[],
): Omit<OrgChoices, 'total' | 'refs'> {
  const wanted = new Set([...titles.keys(), ...asked]);
  const of = <T extends { ref: string; title: string }>(items: readonly T[]) =>
    items
      .filter(({ ref }) => wanted.has(ref))
      .map(item => ({ ...item, title: titles.get(item.ref) ?? item.title }));
  const responsibilities = of(model.responsibilities);
  const interactions = of(model.interactions);
  for (const { owner, acceptedBy, interimBy } of responsibilities) {
    [owner, ...acceptedBy, ...interimBy].forEach(ref => ref && wanted.add(ref));
  }
  for (const { from, to } of interactions) {
    [from, ...to].forEach(ref => wanted.add(ref));
  }
  return {
    teams: of(model.teams).map(it => ({
      ...{ ref: it.ref, title: it.title, type: it.type },
      ...(it.isGrouping && { isGrouping: it.isGrouping }),
      ...(it.teamApi && { teamApi: it.teamApi }),
    })),
    groupings: of(model.groupings).map(({ ref, title, known: isKnown }) => ({
      ...{ ref, title, known: isKnown },
    })),
    capabilities: of(model.capabilities).map(
      ({ ref, title, verdict, needs }) => ({ ref, title, verdict, needs }),
    ),
    responsibilities: responsibilities.map(it => ({
      ...{ ref: it.ref, title: it.title, state: it.state },
      ...{ acceptedBy: it.acceptedBy, interimBy: it.interimBy },
      ...(it.area !== undefined && { area: it.area }),
      ...(it.owner !== undefined && { owner: it.owner }),
      ...(it.goneTeams && { goneTeams: it.goneTeams }),
    })),
    interactions,
    gone: goneTeamsOf(model).filter(ref => wanted.has(ref)),
  };
}
