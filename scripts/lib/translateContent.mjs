// The texts of templates and declarations, and the same files in another language. Reads and writes no file.
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parse,
  parseAllDocuments,
} from 'yaml';

/** The fields with texts that people read. What else a file says is for machines, and the same in all languages. */
const TEXTS = new Set([
  'title',
  'description',
  'displayName',
  // what teams say about themselves, and about their work together
  'mission',
  'purpose',
  'reason',
  'hours',
  'goals',
  'exitCriteria',
  'note',
  'versioning',
  // checks of scorecards
  'message',
  'remedy',
  // forms and results of templates
  'enumNames',
  'backButtonText',
  'createButtonText',
  'reviewButtonText',
  'ui:description',
  'ui:help',
  'ui:placeholder',
  'content',
]);

/** Fields that are texts in some places, and names or refs in others. */
const SOMETIMES = {
  name: (value, { kind, parent }) =>
    (kind === 'Template' && parent === 'steps') ||
    // "extension 2200" is said in words; "#ask-sre" and an address are names.
    (parent === 'channels' && value.includes(' ')) ||
    parent === 'serviceLevels' ||
    parent === 'meetings',
  // What others can rely on; elsewhere it is where something leads.
  target: (_, { parent }) => parent === 'serviceLevels',
  when: (_, { parent }) => parent === 'meetings',
  // The one of a Capability is another capability.
  instead: (_, { kind }) => kind === 'OptOut',
};

/** What is computed when the text is shown: `${{ … }}` of templates, `{{ … }}` of scorecards. */
const EXPRESSION = /\$?\{\{.*?\}\}/gs;

/** The expressions of a text, in an order that does not depend on its language. */
export function expressionsOf(text) {
  return (text.match(EXPRESSION) ?? []).sort();
}

function isText(value, place) {
  return (
    (TEXTS.has(place.field) || SOMETIMES[place.field]?.(value, place)) &&
    /\p{L}/u.test(value.replace(EXPRESSION, ''))
  );
}

/** Entities, and facts that somebody pushes. Whatever else is in such a folder speaks to programs. */
function isForPeople(document) {
  const { contents } = document;
  return isMap(contents)
    ? contents.has('apiVersion') && contents.has('kind')
    : isSeq(contents) &&
        contents.items.some(it => isMap(it) && it.has('facts'));
}

function parseDocuments(file, source) {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(source, { lineCounter });
  for (const { errors } of documents) {
    if (errors.length) {
      const { line } = lineCounter.linePos(errors[0].pos[0]);
      const [reason] = errors[0].message.split(/ at line \d+/);
      throw new Error(`${file}:${line}: ${reason}`);
    }
  }
  return documents;
}

function* scalarsOf(node, place) {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const field = String(key?.value ?? key);
      yield* scalarsOf(value, { ...place, field, parent: place.field });
    }
  } else if (isSeq(node)) {
    for (const item of node.items) {
      yield* scalarsOf(item, place);
    }
  } else if (isScalar(node) && typeof node.value === 'string') {
    yield { node, place };
  }
}

/** The texts of a file that people read, each with where it starts and ends there. */
function findTexts(file, source) {
  return parseDocuments(file, source)
    .filter(isForPeople)
    .flatMap(document => {
      const kind = isMap(document.contents) && document.contents.get('kind');
      return [...scalarsOf(document.contents, { kind })];
    })
    .filter(({ node, place }) => isText(node.value, place))
    .map(({ node }) => ({
      text: node.value,
      start: node.range[0],
      end: node.range[1],
    }));
}

/**
 * The texts of a file that people read.
 *
 * @throws Error with file and line where it is not YAML
 */
export function textsOf(file, source) {
  return findTexts(file, source).map(({ text }) => text);
}

/** A text as YAML that holds within brackets, too. */
function write(text) {
  const reads = candidate => {
    try {
      return (
        parse(`[${candidate}]`)[0] === text &&
        parse(`a: ${candidate}`).a === text
      );
    } catch {
      return false;
    }
  };
  const candidates = [text, `'${text.replaceAll("'", "''")}'`];
  return candidates.find(reads) ?? JSON.stringify(text);
}

/**
 * The same file with the texts that the dictionary has, and the texts that it
 * does not have. Comments, order and line breaks are those of the source.
 *
 * @throws Error with file and line where it is not YAML
 */
export function translateContent(file, source, dictionary) {
  const missing = [];
  let content = '';
  let done = 0;
  for (const { text, start, end } of findTexts(file, source)) {
    const translated = dictionary.get(text);
    if (translated === undefined) {
      missing.push(text);
      continue;
    }
    const [breaks] = source.slice(start, end).match(/\s*$/);
    const written = file.endsWith('.json')
      ? JSON.stringify(translated)
      : write(translated);
    content += source.slice(done, start) + written + breaks;
    done = end;
  }
  return { content: content + source.slice(done), missing };
}

/**
 * A dictionary: the text in the other language by the text as the sources have it.
 *
 * @throws Error with file, and with line where it is not YAML
 */
export function readDictionary(file, source) {
  const [document] = parseDocuments(file, source);
  const entries = Object.entries(document?.toJS() ?? {});
  const wrong = entries.find(
    ([, text]) => typeof text !== 'string' || !text.trim(),
  );
  if (wrong) {
    throw new Error(`${file}: "${wrong[0]}" needs a text`);
  }
  return new Map(entries);
}
