/** Everything that means something in Markdown or HTML. */
const SPECIAL = /[\\`*_{}[\]<>()#+\-!|~&$:=^]/g;

const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Letters that turn the text around them, or are not seen at all. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}]/gu;

const ZERO_WIDTH_SPACE = '\u200B';

/**
 * A text that somebody wrote, as plain text on one line of Markdown: it is no
 * heading, link or tag, and mentions nobody and no issue.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .trim()
    .replace(SPECIAL, '\\$&')
    .replace(/@/g, `@${ZERO_WIDTH_SPACE}`)
    .replace(/\\#(?=\d)/g, `\\#${ZERO_WIDTH_SPACE}`)
    .replace(/\bwww\./gi, match => `${match}${ZERO_WIDTH_SPACE}`);
}
