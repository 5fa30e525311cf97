import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CapabilityDetails,
  CapabilityUser,
  describeCapability,
  OrgCapability,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Entity } from '@backstage/catalog-model';
import { findExistingRefs } from './findExistingRefs';
import { OrgModelService } from './OrgModelService';
import {
  SelfServiceService,
  templateRefOf,
} from '../selfService/SelfServiceService';

/**
 * Describes a capability with the eyes of the caller.
 */
export interface CapabilityService {
  /**
   * Who uses it, who could, and who left it. Throws a NotFoundError where there
   * is no such capability and, in the same words, where the caller may not see
   * it.
   *
   * @param request - a full, lower-case ref
   */
  getCapability(
    request: { ref: string },
    options: { credentials: BackstageCredentials },
  ): Promise<CapabilityDetails>;
}

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

const FIELDS_TO_NAME = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
  'spec.owner',
  'spec.dependsOn',
];

/**
 * The components that the caller may see, in one request to the catalog, with
 * the fields that a predicate asks about. The catalog could evaluate the
 * predicate itself, but only page by page.
 */
async function readCandidates(
  catalog: CatalogService,
  predicate: NonNullable<OrgCapability['appliesTo']>,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const fields = new Set([...FIELDS_TO_NAME, ...fieldsOf(predicate)]);
  const { items } = await catalog.getEntities(
    { filter: { kind: 'Component' }, fields: [...fields] },
    options,
  );
  return items;
}

/**
 * The fields that a predicate reads. Names of annotations have dots of their
 * own, so that everything below the second step is read as a whole.
 */
export function fieldsOf(predicate: unknown): string[] {
  if (Array.isArray(predicate)) {
    return predicate.flatMap(fieldsOf);
  }
  if (typeof predicate !== 'object' || predicate === null) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) =>
    key.startsWith('$')
      ? fieldsOf(value)
      : key.split('.').slice(0, 2).join('.'),
  );
}
