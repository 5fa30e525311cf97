import { findCatalogOutage } from './DefaultOrgModelService';

const failure = (name: string, fields: object = {}) =>
  Object.assign(new Error('It failed'), { name, ...fields });

describe('findCatalogOutage', () => {
  it.each([
    failure('FetchError', { code: 'ECONNREFUSED' }),
    failure('ResponseError', { statusCode: 401 }),
    failure('ResponseError', { statusCode: 500 }),
    failure('ResponseError', { statusCode: 503 }),
  ])('says that the catalog is away: %p', error => {
    expect(findCatalogOutage(error)).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The catalog does not answer; try again later',
    });
  });

  it.each([
    failure('ResponseError', { statusCode: 403 }),
    failure('NotFoundError'),
    'text',
    undefined,
  ])('leaves everything else as it is: %p', error => {
    expect(findCatalogOutage(error)).toBeUndefined();
  });
});
