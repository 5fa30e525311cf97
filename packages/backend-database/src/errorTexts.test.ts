import { TestDatabases } from '@backstage/backend-test-utils';
import { messageOf, withoutSecrets, hideValuesInErrors } from './errorTexts';
import { ENGINES } from './__testUtils__/ENGINES';

describe('messageOf', () => {
  it.each([
    [new Error('The site is down'), 'The site is down'],
    ['The site is down', 'The site is down'],
    [undefined, 'undefined'],
    [null, 'null'],
    [404, '404'],
    [Symbol('down'), 'Symbol(down)'],
  ])('tells %p', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });

  const refuse = () => {
    throw new Error('No text');
  };
  it.each([
    ['an object without a prototype', Object.create(null)],
    ['what throws when made a text', { toString: refuse }],
    [
      'an error that throws when read',
      Object.defineProperty(new Error(), 'message', { get: refuse }),
    ],
    [
      'an error whose message is none',
      Object.assign(new Error(), { message: Object.create(null) }),
    ],
    ['what throws when looked at', new Proxy({}, { get: refuse })],
  ])('gives a text for %s', (_, thrown) => {
    expect(messageOf(thrown)).toBe('it threw something that cannot be shown');
  });
});

describe('withoutSecrets', () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const webToken = ['eyJhbGciOiJI', 'eyJzdWIiOiIx', 'c2lnbmF0dXJl'].join('.');

  it.each([
    [
      'connect ECONNREFUSED postgres://kumiki:hunter2@db.example.com:5432/x',
      'connect ECONNREFUSED postgres://***@db.example.com:5432/x',
    ],
    [
      'GET https://hunter2@example.com: 404',
      'GET https://***@example.com: 404',
    ],
    ['{"authorization":"token hunter2"}', '{"authorization":"***"}'],
    [
      'Authorization: Bearer hunter2 was refused',
      'Authorization: *** was refused',
    ],
    ['bad header Bearer hunter2hunter2', 'bad header Bearer ***'],
    [`Bad credentials for ${token}.`, 'Bad credentials for ***.'],
    [`jwt ${webToken} expired`, 'jwt *** expired'],
    ['password=hunter2 host=db', 'password=*** host=db'],
    ['"clientSecret": "hunter2 hunter2"}', '"clientSecret": ***}'],
    [
      'https://example.com/?access_token=hunter2&page=2',
      'https://example.com/?access_token=***&page=2',
    ],
    ['AKIAABCDEFGHIJKLMNOP has no rights', '*** has no rights'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----',
      '***',
    ],
    ['-----BEGIN PRIVATE KEY-----\nhunter2, cut', '***'],
  ])('%s is told as %s', (message, safe) => {
    expect(withoutSecrets(message)).toBe(safe);
  });

  it.each([
    'The provider took longer than 30 s',
    'GET https://api.github.com/repos/tsubomi/memories: 404 Not Found',
    'The tokens of this month are used up',
    'component:default/memories has no password policy',
    'Basic checks failed',
  ])('leaves %s as it is', message => {
    expect(withoutSecrets(message)).toBe(message);
  });

  it.each(['a'.repeat(200_000), 'token='.repeat(30_000), '://'.repeat(60_000)])(
    'takes no time for a long %.8s',
    message => {
      const { length } = withoutSecrets(message);
      expect([length > 0, length <= 20_000]).toEqual([true, true]);
    },
  );
});

jest.setTimeout(120_000);

describe('hideValuesInErrors', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'leaves no value in what a refused row says on %p',
    async engine => {
      const secret = 'hunter2hunter2';
      const database = await databases.init(engine);
      await database.schema.createTable('needs', table => {
        table.string('need').primary();
      });
      const insert = async () => {
        await database('needs').insert({ need: secret });
      };
      await insert();
      const shown = async () => {
        const error: unknown = await insert().catch(refused => refused);
        expect(error).toHaveProperty('message');
        return `${error} ${JSON.stringify(error)}`;
      };
      expect(await shown()).toContain(secret);

      hideValuesInErrors(database);

      expect(await shown()).not.toContain(secret);
    },
  );
});
