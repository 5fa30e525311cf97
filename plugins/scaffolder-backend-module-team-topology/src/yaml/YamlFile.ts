import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { changeValue } from './changeValue';
import { detectStyle, BlockStyle } from './formatValue';
import { isSameData } from './isSameData';
import { ParsedDocument, parseDocuments } from './parseDocuments';
import { SourceText, applyTextEdits, TextEdit } from './SourceText';

/** A YAML file of one or more documents, which changes only where its data change. */
export class YamlFile {
  readonly text: string;
  readonly #path: string;
  readonly #documents: readonly ParsedDocument[];

  private constructor(
    text: string,
    path: string,
    documents: readonly ParsedDocument[],
  ) {
    this.text = text;
    this.#path = path;
    this.#documents = documents;
  }

  /** @throws InputError where it is not YAML */
  static parse(text: string, options: { path: string }): YamlFile {
    const { path } = options;
    return new YamlFile(text, path, parseDocuments(text, path));
  }

  /** The data of each document. */
  get documents(): readonly JsonValue[] {
    return this.#documents.map(({ data }) => data);
  }

  /**
   * The file with other data in one of its documents. Comments and everything
   * else that is not changed stay, byte for byte.
   *
   * @throws InputError where that is not possible
   */
  withDocument(index: number, intended: JsonObject): YamlFile {
    const expected = this.documents.map((data, at) =>
      at === index ? intended : data,
    );
    try {
      return this.#checked(this.#edited(index, intended), expected);
    } catch {
      // Blank lines that follow would belong to a text that is written in lines.
      const edited = this.#edited(index, intended, { blockQuote: false });
      return this.#checked(edited, expected);
    }
  }

  /** The file with one more document at its end. */
  withNewDocument(text: string, data: JsonObject): YamlFile {
    const { newline } = SourceText.create(this.text);
    const own = text.replace(/\n/g, newline);
    const isEmpty = this.documents.every(it => it === null);
    const end = this.text === '' || this.text.endsWith('\n') ? '' : newline;
    const mark =
      isEmpty && !/^(?:---|\.\.\.)/m.test(this.text) ? '' : `---${newline}`;
    const expected = mark === '' ? [data] : [...this.documents, data];
    return this.#checked(`${this.text}${end}${mark}${own}`, expected);
  }

  /** The file with a comment of one line at its end. */
  withComment(comment: string): YamlFile {
    const { newline } = SourceText.create(this.text);
    const end = this.text === '' || this.text.endsWith('\n') ? '' : newline;
    const changed = YamlFile.parse(`${this.text}${end}# ${comment}${newline}`, {
      path: this.#path,
    });
    const declared = ({ documents }: YamlFile) =>
      documents.filter(data => data !== null);
    if (!isSameData(declared(changed), declared(this))) {
      throw this.#refusal('a comment at its end would change it');
    }
    return changed;
  }

  /**
   * The file without one of its documents; the others stay, byte for byte.
   *
   * @throws InputError where that is not possible
   */
  withoutDocument(index: number): YamlFile {
    const starts = documentStarts(this.text);
    if (starts.length !== this.#documents.length) {
      throw this.#refusal('it is not clear where each document begins');
    }
    const [start, end = this.text.length] = starts.slice(index);
    const text = `${this.text.slice(0, start)}${this.text.slice(end)}`;
    return this.#checked(
      text,
      this.documents.filter((_, at) => at !== index),
    );
  }

  #edited(
    index: number,
    intended: JsonObject,
    style?: Partial<BlockStyle>,
  ): string {
    const { document, data } = this.#documents[index];
    const source = SourceText.create(this.text);
    const edits: TextEdit[] = [];
    const start = document.contents?.range?.[0] ?? 0;
    const entry = {
      value: document.contents ?? undefined,
      start,
      valueFrom: start,
      hasIndicator: false,
      end: start,
    };
    try {
      changeValue(
        { entry, current: data, intended, inFlow: false },
        {
          source,
          style: { ...detectStyle(document, source), ...style },
          edits,
        },
      );
      return applyTextEdits(this.text, edits);
    } catch (error) {
      throw this.#refusal(error instanceof Error ? error.message : `${error}`);
    }
  }

  /** Reads what was written again: nothing else may have changed. */
  #checked(text: string, expected: readonly JsonValue[]): YamlFile {
    let changed: YamlFile;
    try {
      changed = YamlFile.parse(text, { path: this.#path });
    } catch {
      throw this.#refusal('the result could not be read');
    }
    if (!isSameData(changed.documents, expected)) {
      throw this.#refusal('the edit would also change other content');
    }
    return changed;
  }

  #refusal(reason: string): InputError {
    return new InputError(
      `${
        this.#path
      } cannot be edited automatically: ${reason}. Nothing was written; edit it by hand, or simplify that part, for example by removing anchors and aliases`,
    );
  }
}

/** Where each document begins, with its mark; one without a mark can only be the first. */
function documentStarts(text: string): number[] {
  const marks = [...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index);
  const before = text.slice(0, marks[0] ?? text.length);
  const hasContent = /^(?!\uFEFF?\s*(?:#|%|$))/m.test(before);
  return hasContent || marks.length === 0 ? [0, ...marks] : marks;
}
