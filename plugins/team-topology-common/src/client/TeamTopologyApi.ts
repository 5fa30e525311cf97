import { CapabilityDetails, UnansweredNeed } from '../finder/CapabilityDetails';
import { GoldenPathAnswers } from '../finder/GoldenPathAnswers';
import { ChoicesRequest, OrgChoices } from '../choices/OrgChoices';
import { OrgChangeKind } from '../changes/OrgChange';
import { OrgDiff, ProposedDiff } from '../changes/OrgDiff';
import { ChangeLanguage } from '../changes/sentences/ChangeWords';
import {
  Draft,
  DraftPreview,
  DraftPublication,
  DraftSummary,
  DraftUpdate,
} from '../drafts/Draft';
import { DraftChange } from '../drafts/DraftChange';
import { OrgGroupDetails } from '../model/describeGroup';
import { OrgTeamDetails } from '../model/describeTeam';
import { OrgChanges } from '../history/OrgChanges';
import { OrgTimeline } from '../history/OrgTimeline';
import { OrgModel } from '../model/OrgModel';
import { OrgRoute } from '../route/OrgRoute';
import { SelfService } from '../SelfService';
import { SmellRule } from '../smells/OrgSmell';
import { SmellCounts, SmellReport, SmellSnooze } from '../smells/SmellReport';

/**
 * Which day it is in the organisation: the same for every reader, wherever
 * they are.
 * @public
 */
export interface Today {
  /** `YYYY-MM-DD`. */
  day: string;
  /** The name of the time zone whose clocks decide it, such as `Asia/Tokyo`. */
  timeZone: string;
}

/**
 * Reads the organisation with the permissions of the caller.
 * @public
 */
export interface TeamTopologyApi {
  /**
   * The organisation at a date.
   * @param request - `at` is `YYYY-MM-DD`; today where it is absent
   * @throws ResponseError with 400 for a bad date, 401, 403
   */
  getModel(request?: { at?: string; signal?: AbortSignal }): Promise<OrgModel>;

  /**
   * Which day it is in the organisation. A program that wants to know whether
   * a day has passed asks this, and not the clock of its reader.
   * @throws ResponseError with 401, 403
   */
  getToday(request?: { signal?: AbortSignal }): Promise<Today>;

  /**
   * One team at a date.
   * @throws ResponseError with 404 where the group does not exist or is not visible
   */
  getTeam(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgTeamDetails>;

  /**
   * What a group is at a date, and what is in it: neither a team nor a grouping
   * where it does not exist or is not visible.
   * @throws ResponseError with 400, 401, 403
   */
  getGroup(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgGroupDetails>;

  /**
   * What a form offers of the organisation of today: what matches, and as much as
   * is needed to describe it.
   * @throws ResponseError with 400, 401, 403
   */
  getChoices(
    request: ChoicesRequest & { signal?: AbortSignal },
  ): Promise<OrgChoices>;

  /**
   * The organisation from one day to another, as far as it is known.
   * @param request - `from` and `to` as `YYYY-MM-DD`: the first day of which
   *   anything is known, and today, where they are absent; `about` is the ref of
   *   the only thing to tell of
   * @throws ResponseError with 400 where `from` is after `to`
   */
  getTimeline(request?: {
    from?: string;
    to?: string;
    about?: string;
    signal?: AbortSignal;
  }): Promise<OrgTimeline>;

  /**
   * What has changed in the organisation, day by day, the latest day first.
   * @param request - `from` is the day that the first change is compared with, and
   *   `to` the last day, `YYYY-MM-DD`: before everything that is known, and today,
   *   where they are absent; `about` is the ref of the only thing to tell of, and
   *   `kinds` the only kinds of change; `limit` is how many days with changes there
   *   are at most, up to 50, and 20 where it is absent; `cursor` is the `nextCursor`
   *   of the answer before, which may have few days or none
   * @throws ResponseError with 400 for a bad date or where `from` is after `to`,
   *   401, 403, 404 where nothing is known of what is asked about
   */
  getChanges(request?: {
    from?: string;
    to?: string;
    about?: string;
    kinds?: OrgChangeKind[];
    limit?: number;
    cursor?: string;
    signal?: AbortSignal;
  }): Promise<OrgChanges>;

  /**
   * What differs between the organisation at two dates.
   * @param request - `YYYY-MM-DD`; `to` is today where it is absent
   * @throws ResponseError with 400 for a bad date or where `from` is after
   *   `to`, 401, 403
   */
  getDiff(request: {
    from: string;
    to?: string;
    signal?: AbortSignal;
  }): Promise<OrgDiff>;

  /**
   * What differs between two dates in sentences, as Markdown; at most 200
   * changes are listed.
   * @param request - `language` is English where it is absent
   * @throws ResponseError as `getDiff` does
   */
  getDiffMarkdown(request: {
    from: string;
    to?: string;
    language?: ChangeLanguage;
    signal?: AbortSignal;
  }): Promise<string>;

  /**
   * What catalog documents would change in the organisation of today, such as
   * those of a branch. Nothing is changed.
   * @param request - `documents` is catalog YAML with several documents, up to
   *   256 KiB; `remove` has refs of entities that are no longer declared
   * @throws ResponseError with 400 that names the document and the field, 401,
   *   403
   */
  getProposedDiff(request: {
    documents: string;
    remove?: string[];
    signal?: AbortSignal;
  }): Promise<ProposedDiff>;

  /**
   * Who does this? Follows acceptance, interim ownership and hand-offs.
   * @param request - `responsibility` is a ref, kind and namespace may be left
   *   out; `from` is the ref of the team that is asked first
   * @throws ResponseError with 404 where the responsibility or the team does
   *   not exist or is not visible
   */
  getRoute(request: {
    responsibility: string;
    from?: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgRoute>;

  /**
   * What do I use for this? Reads only; nothing is counted.
   * @param request - `need` in any words, up to 200 characters; `limit` is the
   *   number of answers besides the first, 0 to 20, 5 where it is absent
   */
  findGoldenPath(request: {
    need: string;
    limit?: number;
    signal?: AbortSignal;
  }): Promise<GoldenPathAnswers>;

  /**
   * Counts a need for which nothing was found, without saying who asked. Does
   * nothing where the caller's model does have an answer.
   * @param request - `need` of 3 to 200 characters
   * @throws ResponseError with 403 without the permission
   *   `team-topology.need.report`, with 429 where the caller has reported enough
   *   for today
   */
  reportUnansweredNeed(request: {
    need: string;
    signal?: AbortSignal;
  }): Promise<void>;

  /**
   * The needs that nothing answers, most asked first, up to 200. One that has
   * an answer by now is left out.
   * @throws ResponseError with 403 without the permission
   *   `team-topology.unanswered-need.read`
   */
  listUnansweredNeeds(request?: {
    signal?: AbortSignal;
  }): Promise<{ items: UnansweredNeed[] }>;

  /**
   * One capability: who uses it, who could, who left it.
   * @throws ResponseError with 404 where it does not exist or is not visible
   */
  getCapability(request: {
    namespace: string;
    name: string;
    signal?: AbortSignal;
  }): Promise<CapabilityDetails>;

  /**
   * The runs of software templates by week, template and team.
   * @param request - `weeks` to look back, 1 to 52, 12 where it is absent; refs
   *   of a template, capability or team narrow it down
   * @throws ResponseError with 403 without the permission
   *   `team-topology.self-service.read`
   */
  getSelfService(request?: {
    weeks?: number;
    template?: string;
    capability?: string;
    team?: string;
    signal?: AbortSignal;
  }): Promise<SelfService>;

  /**
   * What in the organisation usually wants a decision, as far as it is known.
   * @param request - `at` is `YYYY-MM-DD`, today where it is absent; `team` is the
   *   ref of a team that it concerns; snoozed ones are left out unless
   *   `includeSnoozed` is true
   * @throws ResponseError with 400 for a bad date, 401, 403
   */
  getSmells(request?: {
    at?: string;
    team?: string;
    rule?: SmellRule;
    includeSnoozed?: boolean;
    signal?: AbortSignal;
  }): Promise<SmellReport>;

  /**
   * How many smells there were, on at most 13 days from one to another.
   * @param request - `YYYY-MM-DD`; the last year where both are absent
   * @throws ResponseError with 400 where `from` is after `to`, 503 while too
   *   many ask
   */
  getSmellCounts(request?: {
    from?: string;
    to?: string;
    signal?: AbortSignal;
  }): Promise<SmellCounts>;

  /**
   * Snoozes of what the caller may see, those that are over among them; the
   * latest first.
   */
  listSmellSnoozes(request?: {
    signal?: AbortSignal;
  }): Promise<{ items: SmellSnooze[] }>;

  /**
   * Leaves a smell as it is until a day.
   * @param request - `subjects` are those of the smell; `reason` has 3 to 500
   *   characters; `until` is the last day, `YYYY-MM-DD`
   * @throws ResponseError with 400 where reason or day are not as they should
   *   be, 403 without the permission `team-topology.smell.snooze`, 404 where
   *   there is no such smell, 409 where it is snoozed already
   */
  snoozeSmell(request: {
    rule: SmellRule;
    subjects: string[];
    reason: string;
    until: string;
    signal?: AbortSignal;
  }): Promise<SmellSnooze>;

  /**
   * Ends a snooze before its last day.
   * @throws ResponseError with 403, with 404 where there is none in force
   */
  endSmellSnooze(request: {
    id: string;
    signal?: AbortSignal;
  }): Promise<SmellSnooze>;

  /**
   * The drafts of the caller, the last changed first.
   * @throws ResponseError with 403 without the permission
   *   `team-topology.draft.read`
   */
  listDrafts(request?: {
    signal?: AbortSignal;
  }): Promise<{ items: DraftSummary[] }>;

  /**
   * A draft of the caller, or one that is shared.
   * @throws ResponseError with 404 where there is none, or it is somebody else's
   *   and private
   */
  getDraft(request: { id: string; signal?: AbortSignal }): Promise<Draft>;

  /**
   * Makes a draft that only the caller can open.
   * @param request - `at` is the day of the organisation that it changes,
   *   `YYYY-MM-DD`; today where it is absent
   * @throws ResponseError with 403 without the permission
   *   `team-topology.draft.create`
   */
  createDraft(request: {
    name: string;
    at?: string;
    changes?: DraftChange[];
  }): Promise<Draft>;

  /**
   * Replaces what is in a draft.
   * @throws ResponseError with 409 where it is no longer the version that the
   *   caller has read; the message says who changed it and when
   */
  updateDraft(request: { id: string } & DraftUpdate): Promise<Draft>;

  /**
   * Deletes a draft of the caller.
   */
  deleteDraft(request: { id: string }): Promise<void>;

  /**
   * The organisation with changes that are not in it. Nothing is stored.
   * @param request - `at` as in `createDraft`
   */
  previewDraft(request: {
    at?: string;
    changes: DraftChange[];
    signal?: AbortSignal;
  }): Promise<DraftPreview>;

  /**
   * All changes of a draft, to publish them.
   * @throws ResponseError with 403 without the permission
   *   `team-topology.draft.publish`, or where something in it is hidden from
   *   the caller
   */
  publishDraft(request: { id: string }): Promise<DraftPublication>;
}
