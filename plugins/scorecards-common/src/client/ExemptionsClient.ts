import {
  EntityExemptions,
  Exemption,
  ExemptionFilter,
  ExemptionPage,
} from './ExemptionAnswers';
import { ExemptionsApi } from './ExemptionsApi';
import {
  entityPath,
  QueryFields,
  ScorecardsRequests,
} from './ScorecardsRequests';

/**
 * What one of the methods is asked.
 * @public
 */
export type ExemptionsRequest<Name extends keyof ExemptionsApi> = NonNullable<
  Parameters<ExemptionsApi[Name]>[0]
>;

/**
 * The part of the client that is about exemptions.
 * @public
 */
export abstract class ExemptionsClient
  extends ScorecardsRequests
  implements ExemptionsApi
{
  /** {@inheritDoc ExemptionsApi.listExemptions} */
  async listExemptions(
    request: ExemptionsRequest<'listExemptions'> = {},
  ): Promise<ExemptionPage> {
    const { limit, cursor, signal } = request;
    return await this.get('/exemptions', {
      query: { ...filterOf(request), limit, cursor },
      signal,
    });
  }

  /** {@inheritDoc ExemptionsApi.getExemptionsCsvUrl} */
  async getExemptionsCsvUrl(request: ExemptionFilter = {}): Promise<string> {
    return await this.url('/exemptions.csv', filterOf(request));
  }

  /** {@inheritDoc ExemptionsApi.getExemptionsCsv} */
  async getExemptionsCsv(
    request: ExemptionsRequest<'getExemptionsCsv'> = {},
  ): Promise<Blob> {
    const response = await this.fetch('GET', '/exemptions.csv', {
      query: filterOf(request),
      signal: request.signal,
    });
    return await response.blob();
  }

  /** {@inheritDoc ExemptionsApi.getEntityExemptions} */
  async getEntityExemptions(
    request: ExemptionsRequest<'getEntityExemptions'>,
  ): Promise<EntityExemptions> {
    const { signal } = request;
    const path = `/entities${entityPath(request)}/exemptions`;
    return await this.get(path, { signal });
  }

  /** {@inheritDoc ExemptionsApi.askExemption} */
  async askExemption(
    request: ExemptionsRequest<'askExemption'>,
  ): Promise<Exemption> {
    const { signal, ...body } = request;
    return await this.post('/exemptions', { body, signal });
  }

  /** {@inheritDoc ExemptionsApi.decideExemption} */
  async decideExemption(
    request: ExemptionsRequest<'decideExemption'>,
  ): Promise<Exemption> {
    const { id, signal, ...body } = request;
    return await this.post(`${pathOf(id)}/decision`, { body, signal });
  }

  /** {@inheritDoc ExemptionsApi.revokeExemption} */
  async revokeExemption(
    request: ExemptionsRequest<'revokeExemption'>,
  ): Promise<Exemption> {
    const { id, signal, ...body } = request;
    return await this.post(`${pathOf(id)}/revocation`, { body, signal });
  }

  /** {@inheritDoc ExemptionsApi.renewExemption} */
  async renewExemption(
    request: ExemptionsRequest<'renewExemption'>,
  ): Promise<Exemption> {
    const { id, signal, ...body } = request;
    return await this.post(`${pathOf(id)}/renewal`, { body, signal });
  }
}

function pathOf(id: string): string {
  return `/exemptions/${encodeURIComponent(id)}`;
}

function filterOf(filter: ExemptionFilter): QueryFields {
  const { entity, scorecard, team, state, endsBefore } = filter;
  return { entity, scorecard, team, state, endsBefore };
}
