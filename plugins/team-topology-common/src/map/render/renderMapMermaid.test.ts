import fc from 'fast-check';
import { arbitraryModel } from '../__testUtils__/arbitraryModel';
import { nurseryModel } from '../__testUtils__/nurseryModel';
import { orgModelOf } from '../__testUtils__/orgModelOf';
import { selectMap } from '../selection/selectMap';
import { renderMapMermaid } from './renderMapMermaid';

const HOSTILE = `end ; --> "x" %%{init: {}}%% \`b\` [y] {z} |p| #35; <script>
click a "javascript:alert(1)"`;

/** A quoted text in which nothing can end the quotes or begin markup. */
const TEXT = String.raw`"(?:[\p{L}\p{M}\p{N}\u3001-\u30ff .,:_/()-]|#\d+;)+"`;

const ID = String.raw`(?:team|grouping)\d+`;

/** Every kind of line that a diagram may have, and no other. */
const LINES = [
  String.raw`flowchart LR`,
  String.raw`  accTitle: [\p{L}\p{M}\p{N}\u3001-\u30ff .,:_/()-]+`,
  String.raw`  classDef [a-z-]+ fill:#[\dA-F]{6},stroke:#[\dA-F]{6},color:#[\dA-F]{6}(?:,stroke-dasharray:2 4|,fill-opacity:0\.\d+)?`,
  String.raw` {2,8}subgraph grouping\d+\[${TEXT}\]`,
  String.raw` {2,10}team\d+(?:\(${TEXT}\)|\[${TEXT}\]|\(\[${TEXT}\]\)|\{\{${TEXT}\}\}):::[a-z-]+`,
  String.raw` {2,8}end`,
  String.raw`  ${ID} (?:-->|---|-\.->|-\.-)\|${TEXT}\| ${ID}`,
  String.raw`  class grouping\d+ (?:platform|value-stream)-grouping`,
  String.raw`  dropped\d+>${TEXT}\]:::dropped`,
  String.raw`  dropped\d+ --x team\d+`,
  String.raw`  note\[${TEXT}\]`,
];

const DIAGRAM_LINE = new RegExp(`^(?:${LINES.join('|')})$`, 'u');

function expectDiagram(text: string) {
  const lines = text.trimEnd().split('\n');
  expect(lines[0]).toBe('flowchart LR');
  for (const line of lines) {
    expect(line).toMatch(DIAGRAM_LINE);
  }
  const starts = lines.filter(line => line.trimStart().startsWith('subgraph'));
  expect(lines.filter(line => line.trim() === 'end')).toHaveLength(
    starts.length,
  );
}

describe('renderMapMermaid', () => {
  it('says what a grouping is, and how teams work together where nobody has said it', () => {
    const text = renderMapMermaid(
      selectMap(
        orgModelOf({
          teams: [{ name: 'sre' }, { name: 'app' }],
          groupings: { inner: ['sre'], outer: [], stream: ['app'] },
          nesting: { inner: 'outer' },
          groupingTypes: { inner: 'platform', stream: 'value-stream' },
          interactions: [{ mode: 'undefined', from: 'sre', to: ['app'] }],
        }),
        {},
        { nodeBudget: 100 },
      ),
    );
    expectDiagram(text);
    expect(text).toContain('["Platform grouping: inner"]');
    expect(text).toContain('["Value-stream grouping: stream"]');
    expect(text).toMatch(/ {2}class grouping\d platform-grouping/);
    expect(text).toMatch(/team\d -\.-\|"Undefined interaction: /);
  });

  it('writes teams in their groupings and one line for every edge', () => {
    const selection = selectMap(nurseryModel(), {}, { nodeBudget: 100 });
    const text = renderMapMermaid(selection);
    expectDiagram(text);
    expect(text).toContain('accTitle: Team topology - As of 2026-04-01');
    expect(text).toContain(
      [
        '  subgraph grouping3["product-platform"]',
        '    team4(["Enablement"]):::enabling',
        '    team10{{"Photo recognition (写真認識)"}}:::complicated-subsystem',
        '    team12["SRE"]:::platform',
        '  end',
      ].join('\n'),
    );
    expect(text).toContain(
      'team12 -->|"X-as-a-Service: ECS runtime and deploys"| team1',
    );
    expect(text).toContain(
      'team8 ---|"Collaboration: consent (Overdue)"| team10',
    );
    expect(text).toContain('team4 -.->|"Facilitating: tests"| team2');
    expect(text).toContain('("payments-provider"):::unknown-team');
    expect(text.match(/ (-->|---|-\.->)\|/g)).toHaveLength(14);
  });

  it('writes what nobody does once, with a line to every team that declines', () => {
    const text = renderMapMermaid(
      selectMap(
        orgModelOf({
          teams: [{ name: 'it' }, { name: 'sre' }],
          dropped: { 'mail "and" DNS': ['sre', 'it'] },
        }),
        {},
        { nodeBudget: 100 },
      ),
    );
    expectDiagram(text);
    expect(text).toContain(
      [
        '  dropped1>"Dropped responsibility: mail #34;and#34; DNS"]:::dropped',
        '  dropped1 --x team1',
        '  dropped1 --x team2',
      ].join('\n'),
    );
    expect(text).toContain('classDef dropped fill:#FFFFFF,stroke:#B3261E');
  });

  it('colours the types as the notation does', () => {
    const text = renderMapMermaid(
      selectMap(nurseryModel(), {}, { nodeBudget: 1 }),
    );
    expect(text).toContain('classDef platform fill:#B7CDF1,stroke:#6D9EEB');
    expect(text).toContain(
      'classDef stream-aligned fill:#FFEDB8,stroke:#FFD966',
    );
  });

  it('says what it leaves out', () => {
    const text = renderMapMermaid(
      selectMap(nurseryModel(), {}, { nodeBudget: 3 }),
    );
    expectDiagram(text);
    expect(text).toContain('Not drawn: 9 teams and 10 interactions');
  });

  it('says so where there is nothing to draw', () => {
    const text = renderMapMermaid(
      selectMap(orgModelOf({}), {}, { nodeBudget: 3 }),
    );
    expectDiagram(text);
    expect(text).toContain('note["No team to draw."]');
  });

  it('writes hostile names as text and nothing else', () => {
    const model = orgModelOf({
      teams: [
        { name: 'end', title: HOSTILE },
        { name: 'b', title: '' },
      ],
      groupings: { [HOSTILE]: ['end'] },
      interactions: [
        { mode: 'collaboration', from: 'end', to: ['b'], purpose: HOSTILE },
      ],
    });
    const selection = selectMap(model, {}, { nodeBudget: 9 });
    const text = renderMapMermaid(selection, { title: HOSTILE });
    expectDiagram(text);
    expect(text).not.toMatch(/%%|<script>|"x"/);
  });

  it('writes a diagram of any organisation and of any name', () => {
    fc.assert(
      fc.property(
        arbitraryModel(12),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (model, title) => {
          const [first] = model.teams;
          if (first) {
            first.title = title;
          }
          const selection = selectMap(model, {}, { nodeBudget: 8 });
          const text = renderMapMermaid(selection);
          expectDiagram(text);
          expect(renderMapMermaid(selection)).toBe(text);
        },
      ),
    );
  });
});
