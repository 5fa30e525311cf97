import { listOperations } from 'hostile';
import { whyAllowed } from './allowedDifferences';
import { compare } from './compare';
import { Instance } from './Instance';
import { HIDDEN_KINDS, markerOf } from './organisation';
import { Asked, Question, Questions } from './questions';
import { INSIDER, readerWithout } from './readers';

jest.setTimeout(300_000);

const all = (asked: Asked): [string, Question][] =>
  Object.entries(asked).flatMap(([name, questions]) =>
    questions.map((question): [string, Question] => [name, question]),
  );

function everything(questions: Questions): [string, Question][] {
  return [
    ...all(questions.scorecards),
    ...all(questions.teamTopology),
    ...all(questions.templateActions),
    ...all(questions.search),
    ...all(questions.actions),
  ];
}

describe('visibility', () => {
  let instance: Instance;
  beforeAll(async () => {
    instance = await Instance.start();
  });
  afterAll(() => instance.stop());

  it('covers', async () => {
    for (const [plugin, asked] of [
      ['scorecards', Questions.about('Group').scorecards],
      ['team-topology', Questions.about('Group').teamTopology],
    ] as const) {
      const { text } = await instance.askAs(INSIDER, {
        method: 'get',
        path: `/${plugin}/openapi.json`,
      });
      expect(
        listOperations(JSON.parse(text))
          .map(it => it.id)
          .sort(),
      ).toEqual(Object.keys(asked).sort());
    }
    expect([...instance.scaffolder.actions].sort()).toEqual(
      Object.keys(Questions.about('Group').templateActions).sort(),
    );
  });

  it.each(HIDDEN_KINDS)('%s', async kind => {
    const questions = Questions.about(kind);
    const absent = await Instance.start(kind);
    const report: Record<string, string[]> = {};
    const note = (key: string, value: string) => {
      (report[key] ??= []).push(value);
    };
    let seen = 0;
    const t = Date.now();
    const list = everything(questions);
    for (const [name, question] of list) {
      const hidden = await instance.askAs(readerWithout(kind), question);
      const other = await absent.askAs(readerWithout(kind), question);
      const insider = await instance.askAs(INSIDER, question);
      if (hidden.status >= 500)
        note(
          '5xx',
          `${name} ${JSON.stringify(question)} ${hidden.text.slice(0, 200)}`,
        );
      if (!questions.repeats(question)) {
        if (hidden.text.toLowerCase().includes(markerOf(kind))) {
          const at = hidden.text.toLowerCase().indexOf(markerOf(kind));
          note(
            'MARKER ' + name,
            `${question.path} ...${hidden.text.slice(
              Math.max(0, at - 150),
              at + 50,
            )}`,
          );
        }
        if (insider.text.toLowerCase().includes(markerOf(kind))) seen += 1;
      }
      for (const d of compare(hidden, other)) {
        if (whyAllowed(d, { kind, asked: name })) continue;
        note(
          `DIFF ${name} ${d.field}`,
          `${question.path} ${JSON.stringify(d.values).slice(0, 300)}`,
        );
      }
    }
    await absent.stop();
    const lines = Object.entries(report).map(
      ([k, v]) => `${k} x${v.length}: ${v[0]}`,
    );
    require('fs').appendFileSync(
      '/tmp/vis-report.txt',
      `\n=== ${kind}: ${list.length} questions, insider sees it in ${seen}, ${
        Date.now() - t
      }ms\n${lines.join('\n')}\n`,
    );
  });
});
