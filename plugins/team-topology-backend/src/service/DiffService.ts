import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ChangeLanguage,
  compareOrgModels,
  OrgDiff,
  parseModelDate,
  ProposedDiff,
  renderChangesMarkdown,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readProposedDocuments } from '../diff/readProposedDocuments';
import { OrgModelService } from './OrgModelService';

/** Two dates, `YYYY-MM-DD`; `to` is today where it is absent. */
export interface DiffRequest {
  from: string;
  to?: string;
}

/** Catalog YAML, several documents, and refs of what is no longer declared. */
export interface ProposedRequest {
  documents: string;
  remove?: string[];
}

/**
 * Compares the organisation at two dates with the eyes of the caller.
 */
export interface DiffService {
  /**
   * The differences. Throws an InputError where a date does not exist or `from`
   * is after `to`.
   */
  getDiff(
    request: DiffRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgDiff>;

  /**
   * What a change of catalog files would change today. Throws an InputError that
   * names the document and the field, where one of them is no entity.
   */
  getProposedDiff(
    request: ProposedRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<ProposedDiff>;

  /** The same in sentences, as Markdown. */
  renderProposedMarkdown(
    request: ProposedRequest & { language?: ChangeLanguage },
    options: { credentials: BackstageCredentials },
  ): Promise<string>;

  /** The differences in sentences, as Markdown. */
  renderMarkdown(
    request: DiffRequest & { language?: ChangeLanguage },
    options: { credentials: BackstageCredentials },
  ): Promise<string>;
}

/**
 * Compares what the model service gives the caller for each date, and asks
 * nothing else: nothing is in it that neither of the models shows.
 */
export class DefaultDiffService implements DiffService {
  readonly #orgModel: OrgModelService;

  static create(options: { orgModel: OrgModelService }) {
    return new DefaultDiffService(options.orgModel);
  }

  private constructor(orgModel: OrgModelService) {
    this.#orgModel = orgModel;
  }

  async getDiff(
    request: DiffRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgDiff> {
    // Bad dates come first: they must not cost the catalog anything.
    const from = parseModelDate(request.from, 'from');
    const to =
      request.to === undefined
        ? (await this.#orgModel.getToday(options)).day
        : parseModelDate(request.to, 'to');
    if (from > to) {
      throw new InputError(
        `from must not be after to; ${from} is after ${to}, which is ${
          request.to === undefined ? 'today' : 'the value of to'
        }`,
      );
    }
    const [before, after] = await Promise.all([
      this.#orgModel.getModel({ at: from }, options),
      this.#orgModel.getModel({ at: to }, options),
    ]);
    return compareOrgModels(before, after);
  }

  async getProposedDiff(
    request: ProposedRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<ProposedDiff> {
    const { documents, problems } = readProposedDocuments(request.documents);
    const { remove = [] } = request;
    const [before, after] = await Promise.all([
      this.#orgModel.getModel({}, options),
      this.#orgModel.getModelWith({ documents, remove }, options),
    ]);
    return { ...compareOrgModels(before, after), problems };
  }

  async renderProposedMarkdown(
    request: ProposedRequest & { language?: ChangeLanguage },
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const { language = 'en', ...proposed } = request;
    const diff = await this.getProposedDiff(proposed, options);
    return renderChangesMarkdown({ diff, language });
  }

  async renderMarkdown(
    request: DiffRequest & { language?: ChangeLanguage },
    options: { credentials: BackstageCredentials },
  ): Promise<string> {
    const { language = 'en', ...dates } = request;
    return renderChangesMarkdown({
      diff: await this.getDiff(dates, options),
      language,
    });
  }
}
