import { FADED } from '../paint/paintMark';
import { SceneElement, ScenePaintItem } from '../paint/ScenePaint';
import { round } from '../shapes/geometry';

/** What an SVG image consists of. */
export interface SvgDocument {
  width: number;
  height: number;
  title: string;
  description: string;
  background: string;
  fontFamily: string;
  /** Markup, already escaped. */
  body: string[];
}

/** Writes an SVG image that refers to nothing outside of itself. */
export function svgDocument(document: SvgDocument): string {
  const width = round(document.width);
  const height = round(document.height);
  const root = svgAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'map-title map-description',
    'font-family': document.fontFamily,
  });
  const background = svgAttributes({
    width,
    height,
    fill: document.background,
  });
  return [
    `<svg${root}>`,
    `<title id="map-title">${escapeXml(document.title)}</title>`,
    `<desc id="map-description">${escapeXml(document.description)}</desc>`,
    `<rect${background}/>`,
    ...document.body,
    '</svg>',
    '',
  ].join('\n');
}

/** How wide the rim around letters is, half of it under them. */
const HALO_WIDTH = 4;

/** Writes a primitive as an SVG element. */
export function svgElement(element: SceneElement): string {
  if (element.type === 'text') {
    const { text, x, y, anchor, fontSize, fontWeight, fill, halo } = element;
    const attributes = svgAttributes({
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-size': fontSize,
      'font-weight': fontWeight === 400 ? undefined : fontWeight,
      fill,
      stroke: halo,
      'stroke-width': halo && HALO_WIDTH,
      'stroke-linejoin': halo && 'round',
      'paint-order': halo && 'stroke',
    });
    return `<text${attributes}>${escapeXml(text)}</text>`;
  }
  return `<path${svgAttributes({
    d: element.d,
    fill: element.fill,
    'fill-opacity': element.fillOpacity,
    stroke: element.stroke,
    'stroke-width': element.strokeWidth,
    'stroke-dasharray': element.strokeDasharray,
    'stroke-linecap': element.strokeLinecap,
  })}/>`;
}

/** Writes attributes, leaving out those that are undefined. */
export function svgAttributes(
  attributes: Record<string, string | number | undefined>,
): string {
  let result = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      result += ` ${name}="${escapeXml(String(value))}"`;
    }
  }
  return result;
}

/** Writes a grouping, a team or an edge with its name as a tooltip. */
export function svgItem({
  kind,
  ref,
  label,
  elements,
  faded,
}: ScenePaintItem): string {
  const attributes = svgAttributes({
    'data-kind': kind,
    'data-ref': ref,
    opacity: faded && FADED,
  });
  const title = `<title>${escapeXml(label)}</title>`;
  return `<g${attributes}>${title}${elements.map(svgElement).join('')}</g>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Everything outside of the characters that XML 1.0 allows.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Makes a text safe as XML content and inside a quoted attribute. Characters
 * that XML does not allow at all become the replacement character.
 */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character]);
}
