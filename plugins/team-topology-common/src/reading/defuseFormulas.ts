/**
 * The beginning of a cell that a spreadsheet would take for a formula, in full
 * width, too. A cell also begins behind a semicolon or a tab: where the list
 * separator is one of these, spreadsheets split there, whatever is quoted.
 */
const FORMULA =
  /(^|[;\t\r\n])(["' \t\r\n]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * A text that no spreadsheet takes for a formula, with an apostrophe before what
 * looks like one.
 * @public
 */
export function defuseFormulas(text: string): string {
  return text.replace(FORMULA, "$1$2'");
}
