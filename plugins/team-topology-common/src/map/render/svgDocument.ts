import { round } from '../scene/round';
import { escapeXml } from './escapeXml';
import { svgAttributes } from './svgElement';

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
