import fc from 'fast-check';

/** Headers that make a server do something else, mostly none. */
export const arbitraryHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>[]>(
      { accept: 'text/html' },
      { accept: ';;;q=,' },
      { 'accept-encoding': 'gzip;q=NaN, br' },
      { 'if-none-match': '*' },
      { range: 'bytes=0-0' },
      { 'x-http-method-override': 'DELETE' },
      { 'x-forwarded-host': '"><script>' },
      { cookie: '__proto__=1; a=%zz' },
    ),
  },
);
