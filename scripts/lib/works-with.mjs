// The table of what Kumiki works with: as `npm run verify:install` found it.

const BEGIN = '<!-- works with: written by `npm run verify:install` -->';
const END = '<!-- end of works with -->';

/** The README with the table of these results in the place of the one before. */
export function writeWorksWith(readme, results) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error('The README has no place for what Kumiki works with');
  }
  const packages = Object.keys(results[0].copies);
  const row = cells => `| ${cells.join(' | ')} |`;
  const table = [
    row(['Backstage', 'Frontend system', 'Node.js', ...packages]),
    row(['---', '---', '---', ...packages.map(() => '---')]),
    ...results.map(({ kind, release, copies }) =>
      row([
        release,
        kind,
        process.versions.node.split('.')[0],
        ...packages.map(name => copies[name].join(', ')),
      ]),
    ),
  ].join('\n');
  return `${readme.slice(0, begin)}${BEGIN}\n\n${table}\n\n${readme.slice(
    end,
  )}`;
}
