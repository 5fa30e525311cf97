import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CapabilityDetails,
  CapabilityUser,
  describeCapability,
  OrgCapability,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CapabilityService } from './CapabilityService';
import { findExistingRefs } from './findExistingRefs';
import { OrgModelService } from './OrgModelService';
import { readCandidates } from './readCandidates';
import { SelfServiceService } from './SelfServiceService';
import { templateRefOf } from './templateRefOf';

const WEEKS_SHOWN = 12;

type Options = { credentials: BackstageCredentials };

/**
 * Puts together what the model, the catalog and the runs of templates say about
 * a capability, in a few requests to the catalog, whatever its size.
 */
export class DefaultCapabilityService implements CapabilityService {
  readonly #catalog: CatalogService;
  readonly #orgModel: OrgModelService;
  readonly #selfService: SelfServiceService;

  static create(options: {
    catalog: CatalogService;
    orgModel: OrgModelService;
    selfService: SelfServiceService;
  }) {
    return new DefaultCapabilityService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultCapabilityService.create>[0],
  ) {
    this.#catalog = options.catalog;
    this.#orgModel = options.orgModel;
    this.#selfService = options.selfService;
  }

  async getCapability(
    request: { ref: string },
    options: Options,
  ): Promise<CapabilityDetails> {
    const { ref } = request;
    const model = await this.#orgModel.getModel({}, options);
    const capability = model.capabilities.find(it => it.ref === ref);
    const details =
      capability &&
      describeCapability(model, ref, {
        components: await readCandidates(
          this.#catalog,
          capability.appliesTo ?? {},
          options,
        ),
        selfService: await this.#readRuns(model, capability, options),
      });
    if (!details) {
      throw new NotFoundError(`No capability '${ref}'`);
    }
    return withoutHiddenOwners(details, model);
  }

  /** Nothing where there is no template, or where the caller may not know of its runs. */
  async #readRuns(
    model: OrgModel,
    capability: OrgCapability,
    options: Options,
  ): Promise<CapabilityDetails['selfService']> {
    const template = templateRefOf(capability);
    if (template === undefined) {
      return undefined;
    }
    const visible = await findExistingRefs(this.#catalog, [template], options);
    if (!visible.has(template)) {
      return undefined;
    }
    try {
      const { collectedAt, rows } = await this.#selfService.getSelfService(
        { weeks: WEEKS_SHOWN, template, model },
        options,
      );
      return { collectedAt, weeks: rows };
    } catch (error) {
      if (error instanceof Error && error.name === 'NotAllowedError') {
        return undefined;
      }
      throw error;
    }
  }
}

/** The components are as the catalog has them: they may name anybody. */
function withoutHiddenOwners(
  details: CapabilityDetails,
  model: OrgModel,
): CapabilityDetails {
  const teams = new Set(model.teams.map(({ ref }) => ref));
  const toVisible = ({ owner, ...user }: CapabilityUser): CapabilityUser =>
    owner !== undefined && teams.has(owner) ? { ...user, owner } : user;
  return {
    ...details,
    consumers: details.consumers.map(toVisible),
    eligible: details.eligible.map(toVisible),
  };
}
