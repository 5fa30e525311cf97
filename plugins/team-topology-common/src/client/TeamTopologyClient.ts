import { ResponseError } from '@backstage/errors';
import { CapabilityDetails, UnansweredNeed } from '../finder/CapabilityDetails';
import { GoldenPathAnswers } from '../finder/GoldenPathAnswers';
import { ChoicesRequest, OrgChoices } from '../choices/OrgChoices';
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
import { OrgChangeKind } from '../changes/OrgChange';
import { OrgChanges } from '../history/OrgChanges';
import { OrgTimeline } from '../history/OrgTimeline';
import { OrgModel } from '../model/OrgModel';
import { OrgRoute } from '../route/OrgRoute';
import { SelfService } from '../SelfService';
import { SmellRule } from '../smells/OrgSmell';
import { SmellCounts, SmellReport, SmellSnooze } from '../smells/SmellReport';
import { TeamTopologyApi, Today } from './TeamTopologyApi';

/**
 * What the client needs.
 * @public
 */
export interface TeamTopologyClientOptions {
  /** Finds the address of the plugin's backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes requests in the name of the caller. */
  fetchApi: { fetch: typeof fetch };
}

type Query = {
  [name: string]: string | number | boolean | AbortSignal | undefined;
  signal?: AbortSignal;
};

/**
 * Reads the organisation from the team-topology backend.
 * @public
 */
export class TeamTopologyClient implements TeamTopologyApi {
  readonly #discoveryApi: TeamTopologyClientOptions['discoveryApi'];
  readonly #fetchApi: TeamTopologyClientOptions['fetchApi'];

  /** Creates a client. */
  static create(options: TeamTopologyClientOptions): TeamTopologyClient {
    return new TeamTopologyClient(options);
  }

  private constructor(options: TeamTopologyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc TeamTopologyApi.getModel} */
  async getModel(
    request: { at?: string; signal?: AbortSignal } = {},
  ): Promise<OrgModel> {
    return await this.#get('/model', request);
  }

  /** {@inheritDoc TeamTopologyApi.getToday} */
  async getToday(request: { signal?: AbortSignal } = {}): Promise<Today> {
    return await this.#get('/today', request);
  }

  /** {@inheritDoc TeamTopologyApi.getTeam} */
  async getTeam(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgTeamDetails> {
    const { namespace, name, ...query } = request;
    return await this.#get(entityPath('teams', namespace, name), query);
  }

  /** {@inheritDoc TeamTopologyApi.getGroup} */
  async getGroup(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgGroupDetails> {
    const { namespace, name, ...query } = request;
    return await this.#get(entityPath('groups', namespace, name), query);
  }

  /** {@inheritDoc TeamTopologyApi.getChoices} */
  async getChoices(
    request: ChoicesRequest & { signal?: AbortSignal },
  ): Promise<OrgChoices> {
    const { search, only, refs, gone, unaccepted, ...rest } = request;
    const listed = (items: readonly string[] = []) =>
      items.length > 0 ? items.join(',') : undefined;
    return await this.#get('/choices', {
      ...rest,
      search: search || undefined,
      only: listed(only),
      refs: listed(refs),
      gone: gone ? 'true' : undefined,
      unaccepted: unaccepted ? 'true' : undefined,
    });
  }

  /** {@inheritDoc TeamTopologyApi.getTimeline} */
  async getTimeline(
    request: {
      from?: string;
      to?: string;
      about?: string;
      signal?: AbortSignal;
    } = {},
  ): Promise<OrgTimeline> {
    return await this.#get('/timeline', request);
  }

  /** {@inheritDoc TeamTopologyApi.getChanges} */
  async getChanges(
    request: {
      from?: string;
      to?: string;
      about?: string;
      kinds?: OrgChangeKind[];
      limit?: number;
      cursor?: string;
      signal?: AbortSignal;
    } = {},
  ): Promise<OrgChanges> {
    const { kinds, ...query } = request;
    return await this.#get('/changes', { ...query, kind: kinds?.join(',') });
  }

  /** {@inheritDoc TeamTopologyApi.getDiff} */
  async getDiff(request: {
    from: string;
    to?: string;
    signal?: AbortSignal;
  }): Promise<OrgDiff> {
    return await this.#get('/diff', request);
  }

  /** {@inheritDoc TeamTopologyApi.getDiffMarkdown} */
  async getDiffMarkdown(request: {
    from: string;
    to?: string;
    language?: ChangeLanguage;
    signal?: AbortSignal;
  }): Promise<string> {
    const response = await this.#read('/diff.md', request);
    return await response.text();
  }

  /** {@inheritDoc TeamTopologyApi.getProposedDiff} */
  async getProposedDiff(request: {
    documents: string;
    remove?: string[];
    signal?: AbortSignal;
  }): Promise<ProposedDiff> {
    const response = await this.#post('/diff', request);
    return (await response.json()) as ProposedDiff;
  }

  /** {@inheritDoc TeamTopologyApi.getRoute} */
  async getRoute(request: {
    responsibility: string;
    from?: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgRoute> {
    return await this.#get('/route', request);
  }

  /** {@inheritDoc TeamTopologyApi.findGoldenPath} */
  async findGoldenPath(request: {
    need: string;
    limit?: number;
    signal?: AbortSignal;
  }): Promise<GoldenPathAnswers> {
    // What somebody asks is nothing for the logs of proxies.
    const response = await this.#post('/golden-paths', request);
    return (await response.json()) as GoldenPathAnswers;
  }

  /** {@inheritDoc TeamTopologyApi.reportUnansweredNeed} */
  async reportUnansweredNeed(request: {
    need: string;
    signal?: AbortSignal;
  }): Promise<void> {
    await this.#post('/unanswered-needs', request);
  }

  /** {@inheritDoc TeamTopologyApi.listUnansweredNeeds} */
  async listUnansweredNeeds(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: UnansweredNeed[] }> {
    return await this.#get('/unanswered-needs', request);
  }

  /** {@inheritDoc TeamTopologyApi.getCapability} */
  async getCapability(request: {
    namespace: string;
    name: string;
    signal?: AbortSignal;
  }): Promise<CapabilityDetails> {
    const { namespace, name, ...query } = request;
    return await this.#get(entityPath('capabilities', namespace, name), query);
  }

  /** {@inheritDoc TeamTopologyApi.getSelfService} */
  async getSelfService(
    request: {
      weeks?: number;
      template?: string;
      capability?: string;
      team?: string;
      signal?: AbortSignal;
    } = {},
  ): Promise<SelfService> {
    return await this.#get('/self-service', request);
  }

  /** {@inheritDoc TeamTopologyApi.getSmells} */
  async getSmells(
    request: {
      at?: string;
      team?: string;
      rule?: SmellRule;
      includeSnoozed?: boolean;
      signal?: AbortSignal;
    } = {},
  ): Promise<SmellReport> {
    return await this.#get('/smells', request);
  }

  /** {@inheritDoc TeamTopologyApi.getSmellCounts} */
  async getSmellCounts(
    request: { from?: string; to?: string; signal?: AbortSignal } = {},
  ): Promise<SmellCounts> {
    return await this.#get('/smells/counts', request);
  }

  /** {@inheritDoc TeamTopologyApi.listSmellSnoozes} */
  async listSmellSnoozes(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: SmellSnooze[] }> {
    return await this.#get('/smells/snoozes', request);
  }

  /** {@inheritDoc TeamTopologyApi.snoozeSmell} */
  async snoozeSmell(request: {
    rule: SmellRule;
    subjects: string[];
    reason: string;
    until: string;
    signal?: AbortSignal;
  }): Promise<SmellSnooze> {
    const response = await this.#post('/smells/snoozes', request);
    return (await response.json()) as SmellSnooze;
  }

  /** {@inheritDoc TeamTopologyApi.endSmellSnooze} */
  async endSmellSnooze(request: {
    id: string;
    signal?: AbortSignal;
  }): Promise<SmellSnooze> {
    const { id, signal } = request;
    const path = `/smells/snoozes/${encodeURIComponent(id)}/end`;
    const response = await this.#post(path, { signal });
    return (await response.json()) as SmellSnooze;
  }

  /** {@inheritDoc TeamTopologyApi.listDrafts} */
  async listDrafts(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: DraftSummary[] }> {
    return await this.#get('/drafts', request);
  }

  /** {@inheritDoc TeamTopologyApi.getDraft} */
  async getDraft(request: {
    id: string;
    signal?: AbortSignal;
  }): Promise<Draft> {
    const { id, ...query } = request;
    return await this.#get(entityPath('drafts', id), query);
  }

  /** {@inheritDoc TeamTopologyApi.createDraft} */
  async createDraft(request: {
    name: string;
    at?: string;
    changes?: DraftChange[];
  }): Promise<Draft> {
    const response = await this.#post('/drafts', request);
    return (await response.json()) as Draft;
  }

  /** {@inheritDoc TeamTopologyApi.updateDraft} */
  async updateDraft(request: { id: string } & DraftUpdate): Promise<Draft> {
    const { id, ...update } = request;
    const response = await this.#fetch(entityPath('drafts', id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(update),
    });
    return (await response.json()) as Draft;
  }

  /** {@inheritDoc TeamTopologyApi.deleteDraft} */
  async deleteDraft({ id }: { id: string }): Promise<void> {
    await this.#fetch(entityPath('drafts', id), { method: 'DELETE' });
  }

  /** {@inheritDoc TeamTopologyApi.previewDraft} */
  async previewDraft(request: {
    at?: string;
    changes: DraftChange[];
    signal?: AbortSignal;
  }): Promise<DraftPreview> {
    const response = await this.#post('/draft-preview', request);
    return (await response.json()) as DraftPreview;
  }

  /** {@inheritDoc TeamTopologyApi.publishDraft} */
  async publishDraft({ id }: { id: string }): Promise<DraftPublication> {
    const path = `${entityPath('drafts', id)}/publication`;
    const response = await this.#post(path, {});
    return (await response.json()) as DraftPublication;
  }

  async #get<T>(path: string, request: Query): Promise<T> {
    const response = await this.#read(path, request);
    return (await response.json()) as T;
  }

  async #read(path: string, request: Query): Promise<Response> {
    const { signal, ...query } = request;
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        parameters.set(name, String(value));
      }
    }
    const search = parameters.size > 0 ? `?${parameters}` : '';
    return await this.#fetch(`${path}${search}`, { signal });
  }

  async #post(
    path: string,
    request: object & { signal?: AbortSignal },
  ): Promise<Response> {
    const { signal, ...body } = request;
    return await this.#fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('team-topology');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(collection: string, ...names: string[]): string {
  return `/${collection}/${names.map(encodeURIComponent).join('/')}`;
}
