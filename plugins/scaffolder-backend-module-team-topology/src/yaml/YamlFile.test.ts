import { JsonObject } from '@backstage/types';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { readCorpus } from './__testUtils__/readCorpus';
import { YamlFile } from './YamlFile';

interface Boundary extends JsonObject {
  does?: JsonObject[] | null;
  to?: string[];
}

const BOUNDARY = `spec:
  does:
    # what pays the bills
    - responsibility: invoices

    # what nobody wanted
    - responsibility: dunning # sadly
      primary: true
      # until further notice
    # nothing more
  # how to reach us
  contact: mail
`;

/** What becomes of a text when the spec of its first document changes. */
function changed(text: string, change: (spec: Boundary) => void): string {
  const file = YamlFile.parse(text, { path: 'teams.yaml' });
  const data = structuredClone(file.documents[0]) as { spec: Boundary };
  change(data.spec);
  return file.withDocument(0, data).text;
}

/** Text with the lines of a list added or taken away, to compare with. */
const spec = (...lines: string[]) => ['spec:', ...lines, ''].join('\n');

describe('YamlFile', () => {
  it('takes the comments of an item along with it, and no others', () => {
    expect(changed(BOUNDARY, it => it.does?.pop())).toBe(
      spec(
        '  does:',
        '    # what pays the bills',
        '    - responsibility: invoices',
        '',
        '    # nothing more',
        '  # how to reach us',
        '  contact: mail',
      ),
    );
  });

  it('keeps the comment above the next item when the first goes', () => {
    expect(changed(BOUNDARY, it => it.does?.shift())).toBe(
      BOUNDARY.replace(
        '    # what pays the bills\n    - responsibility: invoices\n',
        '',
      ),
    );
  });

  it('adds an item behind the comments of the one before', () => {
    expect(
      changed(BOUNDARY, it => it.does?.push({ responsibility: 'reminders' })),
    ).toBe(
      BOUNDARY.replace(
        '      # until further notice\n',
        '      # until further notice\n    - responsibility: reminders\n',
      ),
    );
  });

  it('adds an item at the front, above the comment of the first', () => {
    expect(
      changed(BOUNDARY, it => it.does?.unshift({ responsibility: 'offers' })),
    ).toBe(
      BOUNDARY.replace('  does:\n', '  does:\n    - responsibility: offers\n'),
    );
  });

  it('changes one field of an item and keeps what is said about it', () => {
    expect(
      changed(BOUNDARY, it =>
        Object.assign(it.does?.[1] ?? {}, { primary: false }),
      ),
    ).toBe(BOUNDARY.replace('primary: true', 'primary: false'));
  });

  it('puts a new key behind the one that comes before it', () => {
    const text = changed(BOUNDARY, it => {
      const { does, contact } = it;
      delete it.contact;
      Object.assign(it, {
        does,
        doesNot: [{ responsibility: 'mail' }],
        contact,
      });
    });
    expect(text).toBe(
      BOUNDARY.replace(
        '    # nothing more\n',
        '    # nothing more\n  doesNot:\n    - responsibility: mail\n',
      ),
    );
  });

  it.each([
    [
      'an empty list',
      'spec:\n  does: [] # none yet\n',
      'spec:\n  does: # none yet\n    - responsibility: a\n',
    ],
    [
      'nothing',
      'spec:\n  does: # none yet\n',
      'spec:\n  does: # none yet\n    - responsibility: a\n',
    ],
    ['null', 'spec:\n  does: ~\n', 'spec:\n  does:\n    - responsibility: a\n'],
    ['braces', 'spec: {does: []}\n', 'spec: {does: [{responsibility: a}]}\n'],
  ])('fills %s', (_, before, after) => {
    expect(
      changed(before, it => {
        it.does = [{ responsibility: 'a' }];
      }),
    ).toBe(after);
  });

  it('empties a list and keeps what is said about it', () => {
    expect(
      changed(
        'spec:\n  does: # ours\n    - responsibility: a\n  x: 1\n',
        it => {
          it.does = [];
        },
      ),
    ).toBe('spec:\n  does: [] # ours\n  x: 1\n');
  });

  it.each([
    ['[a, b]', '[a, b, c]', ['a', 'b', 'c']],
    ['[a, b]', '[b]', ['b']],
    ['[a, b]', '[a]', ['a']],
    ['[ a, b ] # two', '[ c, a, b ] # two', ['c', 'a', 'b']],
    ['["a", \'b\']', '["a", c]', ['a', 'c']],
    [
      '[\n    a, # first\n    b,\n  ]',
      '[\n    a, # first\n    b,\n    c,\n  ]',
      ['a', 'b', 'c'],
    ],
    [
      '[\n    a, # first\n    # about b\n    b,\n    c\n  ]',
      '[\n    a, # first\n    c\n  ]',
      ['a', 'c'],
    ],
    ['[]', '[]', []],
  ])('makes %j to %j', (before, after, to) => {
    expect(
      changed(`spec:\n  to: ${before}\n`, it => {
        it.to = to;
      }),
    ).toBe(`spec:\n  to: ${after}\n`);
  });

  it.each([
    ['a date', '2026-01-01', '2026-01-01'],
    ['what looks like a number', '1.10', "'1.10'"],
    ['what looks like true', 'true', "'true'"],
    ['a comment', 'a #b', "'a #b'"],
    ['Japanese', '担当：未定', '担当：未定'],
    ['lines', 'a\nb', '|-\n    a\n    b'],
    ['long words', `${'x'.repeat(300)} y`, `${'x'.repeat(300)} y`],
  ])('writes %s with quotes only where needed', (_, value, written) => {
    const text = changed('spec:\n  a: 1\n', it => {
      it.b = value;
    });
    expect(text).toBe(`spec:\n  a: 1\n  b: ${written}\n`);
  });

  it('keeps the quotes of the value before', () => {
    expect(
      changed('spec: # x\n  a: "1" # y\n  b: \'2\'\n', it => {
        it.a = 'z';
        it.b = "it's";
      }),
    ).toBe("spec: # x\n  a: \"z\" # y\n  b: 'it''s'\n");
  });

  it('ends new lines like the file does', () => {
    const crlf = readCorpus().find(({ name }) => name.startsWith('19-'));
    const text = changed(crlf?.text ?? '', it => {
      it.does?.push({ responsibility: 'c', reason: 'two\nlines' });
    });
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('    - responsibility: c\r\n      reason: |-\r\n');
  });

  it('refuses what would change something else through an alias', () => {
    expect(() =>
      changed('spec:\n  since: &start 2026-01-01\n  until: *start\n', it => {
        it.since = '2026-02-01';
      }),
    ).toThrow(
      'teams.yaml cannot be edited automatically: the edit would also change other content. Nothing was written',
    );
  });

  it('writes half of a character so that it is the same on disk', () => {
    const file = YamlFile.parse('title: a\n', { path: 'teams.yaml' });
    const { text } = file.withDocument(0, { title: '\ud83d' });
    const stored = Buffer.from(text).toString();
    expect(YamlFile.parse(stored, { path: 'teams.yaml' }).documents).toEqual([
      { title: '\ud83d' },
    ]);
  });

  it.each(['%YAML 1.1\n---\nsince: 2026-01-01\n', 'since: !!binary aGk=\n'])(
    'does not take dates and bytes of YAML for empty maps: %j',
    text => {
      const file = YamlFile.parse(text, { path: 'teams.yaml' });
      expect(() => file.withDocument(0, { since: {} })).not.toThrow();
      expect(file.withDocument(0, { since: {} }).documents).toEqual([
        { since: {} },
      ]);
    },
  );

  it('takes out the last item and adds a key behind it, where lines end in different ways', () => {
    const text = 'spec:\n  list:\r\n    - a\n    - b\r\n';
    const file = YamlFile.parse(text, { path: 'teams.yaml' });

    const { text: changedText } = file.withDocument(0, {
      spec: { list: ['a'], added: 0, more: 1 },
    });

    expect(changedText).toBe(
      'spec:\n  list:\r\n    - a\n  added: 0\n  more: 1\r\n',
    );
  });

  it('changes one place that an alias names, and not the other', () => {
    expect(
      changed('spec:\n  since: &start 2026-01-01\n  until: *start\n', it => {
        it.until = '2026-02-01';
      }),
    ).toBe('spec:\n  since: &start 2026-01-01\n  until: 2026-02-01\n');
  });

  it.each([
    ['no YAML', 'a: [', 'teams.yaml cannot be read as YAML: '],
    ['a key twice', 'a: 1\na: 2', 'Map keys must be unique'],
    ['an unknown alias', 'a: *b', 'Unresolved alias'],
    [
      'an alias bomb',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefghi'].map(
          (key, at) =>
            `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`)}]`,
        ),
      ].join('\n'),
      'Excessive alias count',
    ],
    ['a list of itself', 'a: &a [*a]', 'an alias in it contains itself'],
    [
      'a map of itself in any document',
      'kind: A\n---\nkind: B\nmetadata: &meta\n  spec: { metadata: *meta }\n',
      'an alias in it contains itself',
    ],
    ['brackets without end', '['.repeat(10_000), 'teams.yaml cannot be read'],
  ])('refuses %s', (_, text, reason) => {
    expect(() => YamlFile.parse(text, { path: 'teams.yaml' })).toThrow(reason);
  });

  it.each([
    ['', 'kind: New\n'],
    ['# nothing yet\n', '# nothing yet\nkind: New\n'],
    ['a: 1\n', 'a: 1\n---\nkind: New\n'],
    ['a: 1', 'a: 1\n---\nkind: New\n'],
    ['a: 1\r\n', 'a: 1\r\n---\r\nkind: New\r\n'],
    ['---\na: 1\n...\n', '---\na: 1\n...\n---\nkind: New\n'],
    ['---\n---\n', '---\n---\n---\nkind: New\n'],
  ])('adds a document to %j', (before, after) => {
    const file = YamlFile.parse(before, { path: 'teams.yaml' });
    expect(file.withNewDocument('kind: New\n', { kind: 'New' }).text).toBe(
      after,
    );
  });

  it('reads every file of the corpus as the catalog does', () => {
    for (const { name, text } of readCorpus()) {
      const location = { type: 'file', target: name };
      const entities = [...parseEntityYaml(text, location)].flatMap(it =>
        it.type === 'entity' ? [it.entity] : [],
      );
      const { documents } = YamlFile.parse(text, { path: name });
      expect(entities).toEqual(documents.filter(it => it !== null));
    }
    expect(readCorpus().length).toBeGreaterThanOrEqual(30);
  });
});

describe('withoutDocument and withComment', () => {
  const ENTITY = 'kind: OptOut\nmetadata: { name: a }\n';

  it.each([
    ['the only document', ENTITY],
    ['a mark at the end of the file', `${ENTITY}---`],
    ['empty documents before it', `---\n---\n${ENTITY}---`],
    ['lines that end as on Windows', `# ours\r\n---\r\nkind: OptOut\r\n`],
  ])('leave a file that declares nothing, with %s', (_what, text) => {
    const file = YamlFile.parse(text, { path: 'a.yaml' });
    const index = file.documents.findIndex(data => data !== null);
    const emptied = file.withoutDocument(index).withComment('Nothing here.');
    expect(emptied.text).toMatch(/^# Nothing here\.\r?\n$/m);
    expect(emptied.documents.every(data => data === null)).toBe(true);
    expect(/(?<!\r)\n/.test(emptied.text)).toBe(!text.includes('\r'));
  });
});
