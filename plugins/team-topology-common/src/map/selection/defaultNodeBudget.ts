/**
 * How many teams a map draws unless somebody says otherwise. Its layout takes
 * about a second; twice as many take several times as long, and nobody can
 * read them.
 * @public
 */
export const DEFAULT_NODE_BUDGET = 120;
