import { GROUPING_TYPES } from '../../kinds/constants';
import { OrgTeamType } from '../../model/OrgModel';
import { GroupingTree } from '../layout/GroupingTree';
import { englishMapLabels, MapLabels } from '../paint/MapLabels';
import { mapPalette } from '../paint/mapPalette';
import {
  MapSelection,
  SelectedEdge,
  SelectedGrouping,
  SelectedTeam,
} from '../selection/MapSelection';

/**
 * How the map is written as Mermaid text.
 * @public
 */
export interface RenderMapMermaidOptions {
  /** `labels.title` where it is absent. */
  title?: string;
  /** The words in the diagram; English where they are absent. */
  labels?: MapLabels;
}

const SHAPES: Record<OrgTeamType, [string, string]> = {
  'stream-aligned': ['(', ')'],
  platform: ['[', ']'],
  enabling: ['([', '])'],
  'complicated-subsystem': ['{{', '}}'],
  'undefined-type': ['(', ')'],
};

const ARROWS: Record<SelectedEdge['mode'], string> = {
  'x-as-a-service': '-->',
  collaboration: '---',
  facilitating: '-.->',
  undefined: '-.-',
  inferred: '-.->',
};

/**
 * Writes a selection as a Mermaid flowchart with the colours of the notation.
 * The same selection gives the same text.
 *
 * @public
 */
export function renderMapMermaid(
  selection: MapSelection,
  options: RenderMapMermaidOptions = {},
): string {
  const { labels = englishMapLabels } = options;
  const { title = labels.title } = options;
  const { teams, groupings, edges, dropped, contested, hidden } = selection;
  const ids = new Map<string, string>();
  for (const [index, { ref }] of groupings.entries()) {
    ids.set(ref, `grouping${index + 1}`);
  }
  for (const [index, { ref }] of teams.entries()) {
    ids.set(ref, `team${index + 1}`);
  }
  const node = (team: SelectedTeam) => teamNode(team, ids.get(team.ref) ?? '');

  const lines = [
    'flowchart LR',
    `  accTitle: ${mermaidPlainText(`${title} - ${labels.at(selection.at)}`)}`,
    ...classDefinitions(),
  ];
  const tree = GroupingTree.create(selection);
  const teamsIn = new Map<string | undefined, SelectedTeam[]>();
  for (const team of teams) {
    const [around] = tree.around(team.ref);
    teamsIn.set(around, [...(teamsIn.get(around) ?? []), team]);
  }
  const contents = (around: string | undefined, indent: string): string[] => [
    ...tree
      .inside(around)
      .flatMap(grouping => [
        `${indent}subgraph ${ids.get(grouping.ref)}["${mermaidText(
          groupingText(grouping, labels),
        )}"]`,
        ...contents(grouping.ref, `${indent}  `),
        `${indent}end`,
      ]),
    ...(teamsIn.get(around) ?? []).map(team => `${indent}${node(team)}`),
  ];
  lines.push(...contents(undefined, '  '));
  for (const { ref, type } of groupings) {
    if (type !== undefined) {
      lines.push(`  class ${ids.get(ref)} ${type}-grouping`);
    }
  }
  for (const edge of edges) {
    const text = mermaidText(edgeText(edge, labels));
    const arrow = ARROWS[edge.mode];
    lines.push(
      `  ${ids.get(edge.from)} ${arrow}|"${text}"| ${ids.get(edge.to)}`,
    );
  }
  for (const [index, { title: name, declinedBy }] of dropped.entries()) {
    const id = `dropped${index + 1}`;
    lines.push(
      `  ${id}>"${mermaidText(`${labels.dropped}: ${name}`)}"]:::dropped`,
      ...declinedBy.map(team => `  ${id} --x ${ids.get(team)}`),
    );
  }
  for (const [index, { title: name, acceptedBy }] of contested.entries()) {
    const id = `contested${index + 1}`;
    lines.push(
      `  ${id}{"${mermaidText(`${labels.contested}: ${name}`)}"}:::contested`,
      ...acceptedBy.map(team => `  ${id} --o ${ids.get(team)}`),
    );
  }
  const note =
    hidden.teams || hidden.edges || hidden.dropped
      ? labels.hidden(hidden)
      : !teams.length && labels.empty;
  if (note) {
    lines.push(`  note["${mermaidText(note)}"]`);
  }
  return `${lines.join('\n')}\n`;
}

function teamNode({ title, type, known }: SelectedTeam, id: string): string {
  const [open, close] = SHAPES[type];
  const className = known ? type : 'unknown-team';
  return `${id}${open}"${mermaidText(title)}"${close}:::${className}`;
}

function groupingText(
  { title, type }: SelectedGrouping,
  labels: MapLabels,
): string {
  return type === undefined ? title : `${labels.groupings[type]}: ${title}`;
}

function edgeText(edge: SelectedEdge, labels: MapLabels): string {
  if (edge.mode === 'inferred') {
    return labels.inferred;
  }
  const about = `${labels.modes[edge.mode]}: ${edge.label}`;
  const notes = [
    ...(edge.state === 'active' ? [] : [labels.states[edge.state]]),
    ...(edge.friction ? [labels.friction[edge.friction]] : []),
  ];
  return notes.length > 0 ? `${about} (${notes.join(', ')})` : about;
}

function classDefinitions(): string[] {
  const { teams, groupings, background, teamText, dropped, contested } =
    mapPalette('light');
  const definition = (name: string, fill: string, stroke: string) =>
    `  classDef ${name} fill:${fill},stroke:${stroke},color:${teamText}`;
  const dotted = ',stroke-dasharray:2 4';
  return [
    ...Object.entries(teams).map(
      ([type, { fill, stroke }]) =>
        definition(type, fill, stroke) +
        (type === 'undefined-type' ? dotted : ''),
    ),
    definition('unknown-team', background, teams['undefined-type'].stroke) +
      dotted,
    ...GROUPING_TYPES.map(type => {
      const { fill, fillOpacity, stroke } = groupings[type];
      return `${definition(
        `${type}-grouping`,
        fill,
        stroke,
      )},fill-opacity:${fillOpacity}`;
    }),
    definition('dropped', background, dropped),
    definition('contested', background, contested),
  ];
}

const PLAIN = /^[\p{L}\p{M}\p{N}\u3001-\u30ff .,:_/()-]$/u;

/**
 * Makes a text safe inside of quotes in a Mermaid diagram: every character that
 * could mean something to Mermaid or to HTML becomes a character code.
 */
export function mermaidText(text: string): string {
  let result = '';
  for (const character of text.trim().replace(/\s+/g, ' ')) {
    result += PLAIN.test(character)
      ? character
      : `#${character.codePointAt(0)};`;
  }
  return result || ' ';
}

/**
 * Makes a text safe where Mermaid knows neither quotes nor character codes, as
 * in `accTitle`: what is not plain is left out.
 */
export function mermaidPlainText(text: string): string {
  return [...text]
    .map(character => (PLAIN.test(character) ? character : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
