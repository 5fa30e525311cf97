/** Of what `KUMIKI_BENCH_ONLY=history` measures. */
export const HISTORY_HEADING = '## The kept copy and its past';

/** The part of a Markdown text under a heading of the second level, with it; nothing where there is none. */
export function sectionOf(text: string, heading: string): string | undefined {
  return sectionsOf(text).find(it => it.split('\n', 1)[0] === heading);
}

/** The same text with another section under that heading, or with one more at its end. */
export function withSection(text: string, section: string): string {
  const [heading] = section.split('\n', 1);
  const sections = sectionsOf(text);
  const at = sections.findIndex(it => it.split('\n', 1)[0] === heading);
  sections.splice(
    at < 0 ? sections.length : at,
    at < 0 ? 0 : 1,
    section.trim(),
  );
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function sectionsOf(text: string): string[] {
  return text.split(/^(?=## )/m).map(it => it.trim());
}
