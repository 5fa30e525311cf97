import fc from 'fast-check';
import { JsonObject } from '@backstage/types';
import { parseAllDocuments } from 'yaml';
import { arbitraryEdit } from './__testUtils__/arbitraryEdit';
import { linesOfEdit } from './__testUtils__/linesOfEdit';
import { readCorpus } from './__testUtils__/readCorpus';
import { YamlFile } from './YamlFile';

const corpus = readCorpus();
/** Files where a change in one place would show in another. */
const MAY_REFUSE = ['10-', '11-', '26-'];
const RUNS = 1_000;

/** A document of a file, and a change of its data. */
const changes = fc
  .constantFrom(...corpus)
  .map(({ name, text }) => {
    const file = YamlFile.parse(text, { path: name });
    return { name, text, file };
  })
  .chain(it =>
    fc
      .constantFrom(
        ...it.file.documents.flatMap((data, index) =>
          data === null ? [] : [index],
        ),
      )
      .map(index => ({ ...it, index })),
  )
  .chain(it =>
    arbitraryEdit(it.file.documents[it.index] as JsonObject).map(edit => ({
      ...it,
      edit,
    })),
  );

describe('any edit of any catalog file', () => {
  it('changes the data that are meant and no line but theirs', () => {
    let made = 0;
    fc.assert(
      fc.property(changes, ({ name, text, file, index, edit }) => {
        const changed = edited(file, index, edit.data);
        if (changed === 'refused') {
          return MAY_REFUSE.includes(name.slice(0, 3));
        }
        made += 1;
        expect(changed.documents).toEqual(
          file.documents.map((data, at) => (at === index ? edit.data : data)),
        );
        const [document] = parseAllDocuments(text, {
          keepSourceTokens: true,
        }).slice(index);
        const { first, last } = linesOfEdit(text, { document, edit });
        const lines = text.split(/\r?\n/);
        const [before, after] = [lines.slice(0, first), lines.slice(last + 1)];
        const now = changed.text.split(/\r?\n/);
        expect(now.slice(0, before.length)).toEqual(before);
        expect(now.slice(now.length - after.length)).toEqual(after);
        return true;
      }),
      { numRuns: RUNS },
    );
    expect(made).toBeGreaterThan(RUNS * 0.8);
  });

  it('gives back every byte where nothing changes', () => {
    for (const { name, text } of corpus) {
      const file = YamlFile.parse(text, { path: name });
      const written = file.documents.flatMap((data, index) =>
        data === null
          ? []
          : [file.withDocument(index, data as JsonObject).text],
      );
      expect(written).toEqual(written.map(() => text));
    }
  });

  it('holds for several changes at once', () => {
    const several = changes.chain(it =>
      arbitraryEdit(it.edit.data).map(({ data }) => ({ ...it, data })),
    );
    fc.assert(
      fc.property(several, ({ name, file, index, data }) => {
        fc.pre(!MAY_REFUSE.includes(name.slice(0, 3)));
        const documents = [...file.documents];
        documents[index] = data;
        expect(file.withDocument(index, data).documents).toEqual(documents);
      }),
      { numRuns: 300 },
    );
  });

  it('leads back to the same data when it is taken back', () => {
    fc.assert(
      fc.property(changes, ({ name, file, index, edit }) => {
        fc.pre(!MAY_REFUSE.includes(name.slice(0, 3)));
        const back = file
          .withDocument(index, edit.data)
          .withDocument(index, file.documents[index] as JsonObject);
        expect(back.documents).toEqual(file.documents);
      }),
      { numRuns: 300 },
    );
  });
});

/** The file with other data, unless it says that it cannot be changed. */
function edited(
  file: YamlFile,
  index: number,
  data: JsonObject,
): YamlFile | 'refused' {
  try {
    return file.withDocument(index, data);
  } catch (error) {
    if (String(error).includes('cannot be edited automatically')) {
      return 'refused';
    }
    throw error;
  }
}
