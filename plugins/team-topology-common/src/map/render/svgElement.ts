import { SceneElement, ScenePaintItem } from '../paint';
import { escapeXml } from './escapeXml';

/** Writes a primitive as an SVG element. */
export function svgElement(element: SceneElement): string {
  if (element.type === 'text') {
    const { text, x, y, anchor, fontSize, fontWeight, fill } = element;
    const attributes = svgAttributes({
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-size': fontSize,
      'font-weight': fontWeight === 400 ? undefined : fontWeight,
      fill,
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
}: ScenePaintItem): string {
  const attributes = svgAttributes({ 'data-kind': kind, 'data-ref': ref });
  const title = `<title>${escapeXml(label)}</title>`;
  return `<g${attributes}>${title}${elements.map(svgElement).join('')}</g>`;
}
