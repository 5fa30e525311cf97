import { SceneElement } from '../paint';
import { round } from '../scene/round';
import { wrapText } from '../text/wrapText';

/** A paragraph of a text block. */
export interface Paragraph {
  text: string;
  fontSize: number;
  fontWeight?: number;
  fill: string;
}

const LINE_HEIGHT = 1.4;
const MAX_LINES = 3;

/** Sets paragraphs below each other, starting at a top left corner. */
export function textBlock(
  paragraphs: Paragraph[],
  place: { x: number; y: number; maxWidth: number },
): { elements: SceneElement[]; height: number } {
  const elements: SceneElement[] = [];
  let height = 0;
  for (const { text, fontSize, fontWeight = 400, fill } of paragraphs) {
    const { maxWidth } = place;
    for (const line of wrapText(text, {
      fontSize,
      maxWidth,
      maxLines: MAX_LINES,
    })) {
      height += fontSize * LINE_HEIGHT;
      elements.push({
        type: 'text',
        role: 'label',
        text: line,
        x: place.x,
        y: round(place.y + height - fontSize * 0.4),
        anchor: 'start',
        fontSize,
        fontWeight,
        fill,
      });
    }
  }
  return { elements, height: Math.ceil(height) };
}
