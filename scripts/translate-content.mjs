// node scripts/translate-content.mjs <folder> <language> <target>: copies templates or declarations with their texts in
// another language, from the dictionary <folder>/<language>.yaml. Example: templates ja /tmp/templates-ja
import { prepare } from './lib/toolchain.mjs';

const [folder, language, target, ...more] = process.argv.slice(2);
if (!target || more.length) {
  console.error(
    'Usage: node scripts/translate-content.mjs <folder> <language> <target>',
  );
  process.exit(1);
}

await prepare(import.meta.url);
const { translateFolder, warnOfMissing } = await import(
  './lib/translateFolder.mjs'
);

try {
  const { files, missing } = await translateFolder({
    folder,
    language,
    target,
  });
  warnOfMissing(missing, { folder, language });
  console.log(`Wrote ${files} files to ${target}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
