import fc from 'fast-check';

/** A rule or a part of one, as text. */
type Text = fc.Arbitrary<string>;

const join = (parts: (Text | string)[]): Text =>
  fc
    .tuple(...parts.map(it => (typeof it === 'string' ? fc.constant(it) : it)))
    .map(all => all.join(''));

const written = fc.constantFrom(
  ...['', 'a', 'production', 'a'.repeat(40), '\u0130', '__proto__', ','],
);

/** Patterns that other engines take ages for, and some that are none. */
const patterns = fc.constantFrom(
  ...['"^a+$"', '"(a+)+$"', '"(a|a)*b"', '"(a{0,9}){0,9}"', '"("'],
  ...['"(?=a)"', '"\\\\pL{100}"', '".*.*.*x"'],
);

function texts(depth: number, names: readonly string[]): Text {
  const leaves = fc.oneof(
    written.map(text => JSON.stringify(text)),
    fc.constantFrom('facts.catalog.lifecycle', ...names),
  );
  if (depth === 0) {
    return leaves;
  }
  const [text, list] = [texts(depth - 1, names), lists(depth - 1, names)];
  const condition = conditions(depth - 1, names);
  return fc.oneof(
    { weight: 3, arbitrary: leaves },
    join(['(', text, ' + ', text, ')']),
    join([text, fc.constantFrom('.trim()', '.lowerAscii()', '.upperAscii()')]),
    join(['(', condition, ' ? ', text, ' : ', text, ')']),
    join([list, '[', fc.constantFrom('0', '1', '7'), ']']),
  );
}

function lists(depth: number, names: readonly string[]): Text {
  const leaves = fc.constantFrom(
    'facts.catalog.tags',
    'facts.catalog.wantedTags',
    '["a", "b"]',
  );
  if (depth === 0) {
    return leaves;
  }
  const [text, list] = [texts(depth - 1, names), lists(depth - 1, names)];
  const name = names.length === 0 ? 'x' : 'constructor';
  return fc.oneof(
    leaves,
    join(['(', list, ' + ', list, ')']),
    join([text, '.split(', text, ')']),
    join([
      list,
      `.filter(${name}, `,
      conditions(depth - 1, [...names, name]),
    ]).map(it => `${it})`),
    join([list, `.map(${name}, `, texts(depth - 1, [...names, name]), ')']),
  );
}

function numbers(depth: number, names: readonly string[]): Text {
  const leaves = fc.constantFrom(
    ...['facts.ci.runs', 'facts.ci.failedRuns', '0', '2', '1.5', '1e300'],
  );
  if (depth === 0) {
    return leaves;
  }
  const number = numbers(depth - 1, names);
  return fc.oneof(
    leaves,
    join(['size(', lists(depth - 1, names), ')']),
    join(['size(', texts(depth - 1, names), ')']),
    join([
      '(',
      number,
      fc.constantFrom(' + ', ' / ', ' % ', ' * '),
      number,
      ')',
    ]),
    fc.constant('facts.ci.lastRun.getFullYear()'),
    fc.constant('(now - facts.ci.lastRun).getHours()'),
  );
}

function conditions(depth: number, names: readonly string[]): Text {
  const leaves = fc.constantFrom(
    ...['facts.catalog.ownerResolves', 'facts.ci.protectedBranch', 'true'],
    "now - facts.ci.lastRun < duration('720h')",
  );
  if (depth === 0) {
    return leaves;
  }
  const [text, list] = [texts(depth - 1, names), lists(depth - 1, names)];
  const number = numbers(depth - 1, names);
  const condition = conditions(depth - 1, names);
  const name = names.length === 0 ? 'x' : 'toString';
  const inner = conditions(depth - 1, [...names, name]);
  return fc.oneof(
    leaves,
    join(['(', condition, fc.constantFrom(' && ', ' || '), condition, ')']),
    join(['!', condition]),
    join(['(', number, fc.constantFrom(' < ', ' >= ', ' == '), number, ')']),
    join(['(', text, fc.constantFrom(' == ', ' < '), text, ')']),
    join(['(', list, ' == ', list, ')']),
    join(['(', text, ' in ', list, ')']),
    join([text, fc.constantFrom('.contains(', '.startsWith('), text, ')']),
    join([text, '.matches(', patterns, ')']),
    join([
      list,
      fc.constantFrom('.all(', '.exists(', '.exists_one('),
      `${name}, `,
      inner,
      ')',
    ]),
  );
}

/** Rules of the language: nearly all of them can be compiled. */
export const anyRule: Text = conditions(3, []);

const words = fc.constantFrom(
  ...'facts catalog ci tags lifecycle runs now size all exists map filter'.split(
    ' ',
  ),
  ...'matches x . ( ) [ ] { } , && || ! == < + - * / % ? : in 1 2.5 "a"'.split(
    ' ',
  ),
  ...["'b", 'r"', 'b"x"', '"""', '//', '\\', '1u', '0x1F', '1e999', 'null'],
  ...['__proto__', 'constructor', 'this', 'process', 'globalThis', 'has'],
  ...['entity', 'dyn', 'type', '\u0000', '\ud800', '\u2028', '-', '\n'],
);

/** Words of the language in any order. */
export const anyWords: Text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(words, { maxLength: 40 }).map(all => all.join('')),
  fc.array(words, { maxLength: 40 }).map(all => all.join(' ')),
);
