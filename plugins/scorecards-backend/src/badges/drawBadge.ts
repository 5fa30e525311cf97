import { BadgeLevel } from './describeBadge';

/** What does not fit is left out. */
const LONGEST_TEXT = 60;
const HEIGHT = 20;
const PADDING = 6;
/** Of 11 px Verdana and what replaces it, in pixels; East Asian ones are as wide as high. */
const NARROW = 7;
const WIDE = 11;
const FONT = "Verdana, 'DejaVu Sans', Geneva, sans-serif";

/** The picture of a badge as SVG: the title of the scorecard, and beside it the level. */
export function drawBadge({
  title,
  level,
  color,
}: BadgeLevel & { title: string }): string {
  const [left, right] = [title, level].map(toPart);
  const width = left.width + right.width;
  const label = `${escape(left.text)}: ${escape(right.text)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)">`,
    `<rect width="${left.width}" height="${HEIGHT}" fill="#444"/>`,
    `<rect x="${left.width}" width="${
      right.width
    }" height="${HEIGHT}" fill="${escape(color)}"/>`,
    `</g>`,
    `<g font-family="${FONT}" font-size="11">`,
    drawText(left, PADDING, '#fff'),
    drawText(right, left.width + PADDING, inkOn(color)),
    `</g></svg>`,
  ].join('');
}

interface Part {
  text: string;
  width: number;
  length: number;
}

function toPart(given: string): Part {
  // eslint-disable-next-line no-control-regex
  const text = [...given.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim()];
  const shown =
    text.length > LONGEST_TEXT
      ? [...text.slice(0, LONGEST_TEXT - 1), '…']
      : text;
  const length = shown.reduce(
    (sum, it) => sum + ((it.codePointAt(0) ?? 0) >= 0x1100 ? WIDE : NARROW),
    0,
  );
  return { text: shown.join(''), length, width: length + 2 * PADDING };
}

/** `textLength` makes it fit, whatever font there is. */
function drawText({ text, length }: Part, x: number, ink: string): string {
  return `<text x="${x}" y="14" fill="${ink}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escape(
    text,
  )}</text>`;
}

/** Black or white, whichever contrasts more. */
function inkOn(color: string): string {
  const digits = color.slice(1);
  const parts =
    digits.length === 3 ? [...digits].map(it => it + it) : digits.match(/../g);
  const [red, green, blue] = (parts ?? []).map(it => {
    const share = Number.parseInt(it, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  // Of equal contrast to both, by the formula of WCAG 2.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
    ? '#000'
    : '#fff';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, it => `&#${it.charCodeAt(0)};`);
}
