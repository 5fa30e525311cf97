import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  chooseFrom,
  ChoicesRequest,
  OrgChoices,
} from '@kumiki/backstage-plugin-team-topology-common';
import { OrgModelService } from './OrgModelService';

/** Offers what a form asks for, with the eyes of the caller. */
export interface ChoicesService {
  /** @param request - full, lower-case refs */
  getChoices(
    request: ChoicesRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgChoices>;
}

/** Looks in what the model service gives the caller, and asks nothing else. */
export class DefaultChoicesService implements ChoicesService {
  readonly #orgModel: OrgModelService;

  static create(options: { orgModel: OrgModelService }) {
    return new DefaultChoicesService(options.orgModel);
  }

  private constructor(orgModel: OrgModelService) {
    this.#orgModel = orgModel;
  }

  async getChoices(
    request: ChoicesRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<OrgChoices> {
    return chooseFrom(await this.#orgModel.getModel({}, options), request);
  }
}
