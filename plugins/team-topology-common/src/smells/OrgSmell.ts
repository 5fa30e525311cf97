import { JsonObject } from '@backstage/types';
import { DraftChangeType } from '../drafts/DraftChange';
import { InteractionMode } from '../kinds/constants';
import { OrgTeamType, OptOutState } from '../model/OrgModel';

/**
 * The levels of a smell, the mildest first.
 * @public
 */
export const SMELL_LEVELS = ['info', 'warn', 'error'] as const;

/**
 * How much a smell asks for somebody. It says nothing about a team.
 * @public
 */
export type SmellLevel = (typeof SMELL_LEVELS)[number];

/**
 * What each rule looks at, as it was found: numbers, dates (`YYYY-MM-DD`) and
 * refs. A list of refs that is cut has its number beside it.
 * @public
 */
export interface SmellInputs {
  /** A collaboration past its end, or open-ended and old. `days`: past its end, else since it began. */
  TT01: { teams: string[]; since: string; until?: string; days: number };
  /** Teams that a team collaborates with. */
  TT02: { partners: string[]; count: number };
  /** A collaboration of stream-aligned teams without an end. */
  TT03: { teams: string[]; since: string };
  /** Facilitating that goes on. */
  TT04: { teams: string[]; since: string; days: number };
  /** Teams that an enabling team facilitates. */
  TT05: { facilitated: string[]; count: number };
  /** What an enabling team runs: production components, and services for others. */
  TT06: { components: number; services: string[] };
  /** What a provider does not say. */
  TT08: { missing: SmellContractPart[]; consumers: number };
  /** Services of a stream-aligned team outside of any platform. */
  TT09: { services: string[] };
  /** People in a team. */
  TT14: { members: number };
  /** Teams that are stream-aligned, and the others. */
  TT17: { streamAligned: number; others: number };
  /** The type of which there is no team. */
  TT18: { streamAligned: number; missing: 'platform' | 'enabling' };
  /** A team without a type. `knownSince`: when it was founded, else first recorded. */
  TT19: { knownSince: string; days: number };
  /** Interactions of an unusual mode, of all that the team has. */
  TT20: {
    type: OrgTeamType;
    mode: InteractionMode;
    count: number;
    all: number;
  };
  /** An owner that the catalog does not have, and what it owns. */
  OW01: { owner: string; components: string[]; count: number };
  /** A group of nobody, and what it owns. */
  OW03: { components: number; responsibilities: number; capabilities: number };
  /** Teams that decline what nobody does. */
  BA01: { declinedBy: string[]; goneTeams: string[] };
  /** Teams that each accept something. */
  BA02: { acceptedBy: string[] };
  /** The teams that people are sent to, one after the other. */
  BA03: { path: string[]; end: 'cycle' | 'missing' | 'long'; hops: number };
  /** What a team holds for the time being. */
  BA06: {
    holder: string;
    rightfulOwner?: string;
    since: string;
    reviewBy?: string;
    days: number;
  };
  /** Teams served per person of the provider. */
  PL01: { consumers: number; members: number; perPerson: number };
  /** Teams that use a capability, of those that are expected to. */
  PL03: { consumers: number; eligible?: number; knownSince: string };
  /** Components of a team that do not use what they are expected to. */
  PL05: {
    capability: string;
    owner?: string;
    components: string[];
    count: number;
  };
  /** An opt-out that nobody looks after. */
  PL06: {
    subject: string;
    capability: string;
    maintainedBy: string;
    reviewBy: string;
    state: Extract<OptOutState, 'overdue' | 'orphaned'>;
  };
  /** An engagement past its end, or without exit criteria. */
  EN01: {
    teams: string[];
    why: 'overrun' | 'no-exit-criteria';
    until?: string;
  };
  /** The same person with the same host. */
  EN02: { user: string; host: string; since: string; days: number };
  /** The shares of a person's time, added up. */
  EN03: { user: string; share: number; interactions: string[] };
}

/**
 * The rule of a smell, by its number.
 * @public
 */
export type SmellRule = keyof SmellInputs;

/**
 * What the contract of a provider is made of.
 * @public
 */
export type SmellContractPart =
  | 'response-target'
  | 'channel'
  | 'docs'
  | 'request-route';

/**
 * A bound: a number, or several that belong together.
 * @public
 */
export type SmellBound = number | { [name: string]: number };

/**
 * Where a rule or its bounds come from.
 *
 * - `book`: Team Topologies, by Skelton and Pais
 * - `team-api`: the Team API template, and what it says of interactions
 * - `shape-principles`: the principles behind the shapes of the notation
 * - `public-tool`: checks of public tools for team topologies
 * - `backstage`: issues of Backstage that report it
 * - `practice`: what organisations have told of their own change
 * - `ours`: chosen here
 *
 * @public
 */
export type SmellSource =
  | 'book'
  | 'team-api'
  | 'shape-principles'
  | 'public-tool'
  | 'backstage'
  | 'practice'
  | 'ours';

/**
 * What to do next: the form of a template with what is known filled in; a change
 * to try in a draft, where it takes another organisation; or the page of an
 * entity where there is no form for it.
 * @public
 */
export type SmellNextStep =
  | { step: SmellForm; template: string; values: JsonObject }
  | { step: 'draft'; change: DraftChangeType }
  | { step: 'open'; entity: string };

/**
 * What the form of a next step does.
 * @public
 */
export type SmellForm =
  | 'end-interaction'
  | 'change-interaction'
  | 'hand-over'
  | 'describe-team'
  | 'change-capability'
  | 'opt-out'
  | 'review-opt-out'
  | 'start-engagement';

/**
 * Something in the organisation that usually wants a decision, of one rule.
 * There are no words in it: those are made where it is read.
 * @public
 */
export interface OrgSmellOf<R extends SmellRule> {
  rule: R;
  /**
   * Refs of what it is about, sorted; empty where it is the whole organisation,
   * and `type:platform` or `type:enabling` where there is no such team.
   */
  subjects: string[];
  /** Refs of the teams that it concerns, sorted. */
  teams: string[];
  level: SmellLevel;
  inputs: SmellInputs[R];
  /** The bound that was crossed; absent where the rule has none. */
  threshold?: SmellBound;
  sources: SmellSource[];
  /** Since when it is so, `YYYY-MM-DD`; absent where that is not known. */
  since?: string;
  nextStep?: SmellNextStep;
}

/**
 * Something in the organisation that usually wants a decision.
 * @public
 */
export type OrgSmell = { [R in SmellRule]: OrgSmellOf<R> }[SmellRule];

/**
 * How far a rule could look.
 * @public
 */
export interface SmellCoverage {
  rule: SmellRule;
  /** Whether it is switched off in the configuration. */
  off?: true;
  /** How many things it evaluated, with or without a smell. */
  evaluated: number;
  /** How many it could not judge, because something is not known. */
  notKnown: number;
  /** Refs of the teams among or around these, sorted. */
  notKnownTeams: string[];
}

/**
 * The smells of an organisation at a date.
 * @public
 */
export interface OrgSmells {
  /** `YYYY-MM-DD`. */
  at: string;
  /** By rule in the order of the rules, then by subject. */
  smells: OrgSmell[];
  /** Every rule, in their order. */
  coverage: SmellCoverage[];
}

/**
 * The same text for the same rule about the same things: what a snooze is for.
 * @public
 */
export function smellKey(smell: {
  rule: SmellRule;
  subjects: readonly string[];
}): string {
  return [smell.rule, ...[...smell.subjects].sort()].join(' ');
}
