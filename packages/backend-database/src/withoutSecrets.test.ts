import { withoutSecrets } from './withoutSecrets';

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
