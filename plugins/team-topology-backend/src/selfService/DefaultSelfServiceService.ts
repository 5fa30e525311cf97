import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  OrgModel,
  SelfService,
} from '@kumiki/backstage-plugin-team-topology-common';
import { TemplateRunStore } from '../database/DatabaseTemplateRunStore';
import { weekOf, weeksBefore } from './weekOf';
import { findExistingRefs } from '../service/findExistingRefs';
import { OrgModelService } from '../service/OrgModelService';
import {
  SelfServiceRequest,
  SelfServiceService,
  templateRefOf,
} from './SelfServiceService';

/**
 * Counts what was collected. The catalog says, with the eyes of the caller,
 * which templates there are, and the model which teams.
 */
export class DefaultSelfServiceService implements SelfServiceService {
  readonly #calendar: Calendar;
  readonly #catalog: CatalogService;
  readonly #clock: () => Date;
  readonly #orgModel: OrgModelService;
  readonly #store: TemplateRunStore;

  static create(options: {
    calendar: Calendar;
    catalog: CatalogService;
    orgModel: OrgModelService;
    store: TemplateRunStore;
    clock?: () => Date;
  }) {
    return new DefaultSelfServiceService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultSelfServiceService.create>[0],
  ) {
    this.#calendar = options.calendar;
    this.#catalog = options.catalog;
    this.#clock = options.clock ?? (() => new Date());
    this.#orgModel = options.orgModel;
    this.#store = options.store;
  }

  async getSelfService(
    request: SelfServiceRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<SelfService> {
    const { weeks = 12, team } = request;
    const model = request.model ?? (await this.#orgModel.getModel({}, options));
    const to = weekOf(this.#clock(), this.#calendar);
    const from = weeksBefore(to, weeks - 1);
    const { collectedAt } = await this.#store.getReading();

    const capabilities = capabilitiesByTemplate(model);
    const teams = model.teams.map(({ ref }) => ref);
    const wanted = (await this.#store.listTemplates(from)).filter(
      ref =>
        (request.template ?? ref) === ref &&
        (request.capability === undefined ||
          capabilities.get(ref)?.includes(request.capability)),
    );
    // A team that is not there and one that the caller may not see: no runs.
    const visible =
      team === undefined || teams.includes(team)
        ? await findExistingRefs(this.#catalog, wanted, options)
        : [];
    const rows = await this.#store.summarize({
      from,
      templates: [...visible],
      teams,
      team,
    });
    return {
      from,
      to,
      collectedAt,
      rows: rows.map(row => ({
        ...row,
        capabilities: capabilities.get(row.template) ?? [],
      })),
    };
  }
}

/** Refs of the capabilities by the template that they name; sorted, as in the model. */
function capabilitiesByTemplate(model: OrgModel): Map<string, string[]> {
  const byTemplate = new Map<string, string[]>();
  for (const capability of model.capabilities) {
    const template = templateRefOf(capability);
    if (template !== undefined) {
      const refs = byTemplate.get(template) ?? [];
      byTemplate.set(template, [...refs, capability.ref]);
    }
  }
  return byTemplate;
}
