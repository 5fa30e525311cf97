/**
 * How many teams a map draws unless somebody says otherwise. Its layout takes
 * about a second; twice as many take several times as long, and nobody can
 * read them.
 * @public
 */
export const DEFAULT_NODE_BUDGET = 120;

/**
 * How many lines a map draws at most, whatever its budget of teams: between
 * 120 teams, 400 lines take elkjs 0.11 some five seconds and 330 MB, 900 lines
 * twice as long and 450 MB, and beyond that it runs out of what a worker has.
 * @public
 */
export const DEFAULT_LINE_BUDGET = 400;
