import { elkLayout } from '../map/__testUtils__/elkLayout';
import fc from 'fast-check';
import { arbitraryModel } from '../map/__testUtils__/arbitraryModel';
import { parseXml } from '../map/__testUtils__/parseXml';
import { renderMapMermaid } from '../map/render/renderMapMermaid';
import { renderMapSvg } from '../map/render/renderMapSvg';
import { buildMapScene } from '../map/scene/buildMapScene';
import { selectMap } from '../map/selection/selectMap';
import { OrgModel } from '../model/OrgModel';

jest.setTimeout(60_000);

const DRAWN = ['desc', 'g', 'path', 'rect', 'svg', 'text', 'title'];

/** Texts that mean something to a browser, an XML parser, Mermaid or Markdown. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]>'],
    ...['&lt;&#60;&', '<!--', '--> b', 'end', 'click a "javascript:x"', '"];'],
    ...['%%{init: {}}%%', 'a\nsubgraph x', '`code`', '[x](javascript:y)', ''],
    ...[
      '\u0000\u0008\ufffe',
      '\ud800',
      '\u202e',
      '\u2028',
      '{{ facts }}',
      '#35;',
    ],
    ...['𠮷'.repeat(40), 'x'.repeat(2_000), ' '.repeat(300), '__proto__'],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Any organisation in which somebody wrote hostile texts everywhere. */
const models = fc
  .tuple(
    arbitraryModel(6),
    fc.infiniteStream(hostile).map(texts => () => texts.next().value),
  )
  .map(
    ([model, text]): OrgModel => ({
      ...model,
      teams: model.teams.map(team => ({ ...team, title: text() })),
      groupings: model.groupings.map(it => ({ ...it, title: text() })),
      interactions: model.interactions.map(it => ({
        ...it,
        title: text(),
        purpose: text(),
      })),
      responsibilities: model.responsibilities.map(it => ({
        ...it,
        title: text(),
      })),
    }),
  );

describe('a map of hostile texts', () => {
  it('is an image of nothing but shapes and texts', async () => {
    await fc.assert(
      fc.asyncProperty(models, hostile, async (model, title) => {
        const options = { filter: {}, nodeBudget: 20, layout: elkLayout };
        const scene = await buildMapScene(model, options);
        const svg = renderMapSvg(scene, { theme: 'dark', title });
        const elements = parseXml(svg);
        for (const { name, attributes } of elements) {
          expect(DRAWN).toContain(name);
          expect(Object.keys(attributes).join(' ')).not.toMatch(/\bon|href/i);
          expect(Object.values(attributes).join(' ')).not.toMatch(
            /NaN|undefined|Infinity|url\(/,
          );
        }
        const teams = new Set(model.teams.map(({ ref }) => ref));
        const drawn = scene.teams.filter(({ known }) => known);
        expect(drawn.filter(({ ref }) => !teams.has(ref))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is a diagram of as many lines as without them', () => {
    fc.assert(
      fc.property(models, hostile, (model, title) => {
        const selection = selectMap(model, {}, { nodeBudget: 20 });
        const text = renderMapMermaid(selection, { title });
        const plain = <T extends object>(it: T) => ({ ...it, title: 'a' });
        const bland = renderMapMermaid({
          ...selection,
          teams: selection.teams.map(plain),
          groupings: selection.groupings.map(plain),
          dropped: selection.dropped.map(plain),
        });
        const shape = (it: string) =>
          it
            .split('\n')
            .slice(2)
            .map(line => line.replace(/"[^"]*"/g, '""'));
        expect(shape(text)).toEqual(shape(bland));
        expect(text).not.toMatch(/[<`\p{Cs}\p{Zl}]|%%/u);
      }),
      { numRuns: 200 },
    );
  });
});
