import { tellOutage } from './tellOutage';

describe('tellOutage', () => {
  it.each([
    [
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'ServiceUnavailableError',
    ],
    [new TypeError('anything else'), 'TypeError'],
  ])('hands on what a caller is to be told: %s', (error, name) => {
    const next = jest.fn();
    // A handler of errors is known by its four parameters.
    expect(tellOutage).toHaveLength(4);
    tellOutage(error, {}, {}, next);
    expect(next).toHaveBeenCalledWith(expect.objectContaining({ name }));
  });
});
