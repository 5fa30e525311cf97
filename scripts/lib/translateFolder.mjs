// A copy of a folder of templates or declarations in another language.
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readDictionary, translateContent } from './translateContent.mjs';

/** Files that may have texts for people. */
const TRANSLATED = /\.(ya?ml|json)$/;
/** A dictionary, such as ja.yaml or pt-BR.yaml. */
const DICTIONARY = /^([a-z]{2}(?:-[A-Z]{2})?)\.yaml$/;
/** Projects that templates generate: they belong to whoever runs the template. */
const GENERATED = /(^|[\\/])skeleton[\\/]/;

/** The languages for which a folder has a dictionary. */
export async function languagesOf(folder) {
  const names = await readdir(folder);
  return names.flatMap(name => DICTIONARY.exec(name)?.[1] ?? []).sort();
}

async function filesOf(folder) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => !DICTIONARY.test(path))
    .sort();
}

async function readLanguage(folder, language) {
  const languages = await languagesOf(folder);
  if (!languages.includes(language)) {
    throw new Error(
      `${folder} has no texts in "${language}"; it has: ${
        languages.join(', ') || 'none'
      }`,
    );
  }
  const file = join(folder, `${language}.yaml`);
  return readDictionary(file, await readFile(file, 'utf8'));
}

async function refuseTarget(folder, target) {
  if (`${resolve(target)}${sep}`.startsWith(`${resolve(folder)}${sep}`)) {
    throw new Error(`${target} is within ${folder}; choose another folder`);
  }
  const isThere = await stat(target).catch(() => undefined);
  if (isThere && (!isThere.isDirectory() || (await readdir(target)).length)) {
    throw new Error(`${target} is not an empty folder; choose another one`);
  }
}

/**
 * Copies a folder with its texts in another language. Nothing is written where one of its files cannot be read.
 * Resolves with how many files were written, and with the texts that stayed as they are: the dictionary lacks them.
 */
export async function translateFolder({ folder, language, target }) {
  const dictionary = await readLanguage(folder, language);
  await refuseTarget(folder, target);
  const missing = new Set();
  const files = [];
  for (const path of await filesOf(folder)) {
    const file = join(folder, path);
    if (TRANSLATED.test(path) && !GENERATED.test(path)) {
      const source = await readFile(file, 'utf8');
      const translated = translateContent(file, source, dictionary);
      translated.missing.forEach(text => missing.add(text));
      files.push({ path, content: translated.content });
    } else {
      files.push({ path });
    }
  }
  for (const { path, content } of files) {
    const written = join(target, path);
    await mkdir(dirname(written), { recursive: true });
    await (content === undefined
      ? copyFile(join(folder, path), written)
      : writeFile(written, content));
  }
  return { files: files.length, missing: [...missing] };
}

/** Says which texts stayed as they are. */
export function warnOfMissing(missing, { folder, language }) {
  if (missing.length) {
    const file = join(basename(folder), `${language}.yaml`);
    console.warn(
      `${file} lacks ${missing.length} text(s), which stay as they are:`,
    );
    missing.forEach(text => console.warn(`  ${text}`));
  }
}
