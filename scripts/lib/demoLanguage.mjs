// The languages of the demo: English as the sources have it, and those with dictionaries and an app-config of their own.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { local, root } from './toolchain.mjs';

const FOLDERS = ['examples', 'templates'];
const LANGUAGES = ['en', 'ja'];

/** The language that the command line or the environment asks for; ends this process where the demo does not have it. */
export function chooseLanguage(asked) {
  const language = asked || process.env.KUMIKI_DEMO_LANGUAGE || 'en';
  if (!LANGUAGES.includes(language)) {
    console.error(
      `The demo has no language "${language}"; choose one of ${LANGUAGES.join(
        ', ',
      )}`,
    );
    process.exit(1);
  }
  return language;
}

/**
 * What the demo in a language runs on; the names are those in its configuration. Makes the translated copies again, since
 * the sources may have changed.
 */
export async function prepareLanguage(language) {
  if (language === 'en') {
    return {
      configs: ['app-config.yaml'],
      database: join(local, 'database'),
      organisation: join(local, 'organisation'),
    };
  }
  const { translateFolder, warnOfMissing } = await import(
    './translateFolder.mjs'
  );
  await rm(join(local, language), { recursive: true, force: true });
  for (const folder of FOLDERS) {
    const { missing } = await translateFolder({
      folder: join(root, folder),
      language,
      target: join(local, language, folder),
    });
    warnOfMissing(missing, { folder, language });
  }
  return {
    configs: ['app-config.yaml', `app-config.${language}.yaml`],
    database: join(local, `database-${language}`),
    organisation: join(local, `organisation-${language}`),
  };
}
