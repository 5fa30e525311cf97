import {
  applyOrgChanges,
  compareOrgModels,
  describeChange,
  OrganisationRecords,
  OrgChanges,
  OrgDiff,
  OrgModel,
  recordsOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readDemoEpochs } from './__testUtils__/readDemoEpochs';
import { startDemoEpochs } from './__testUtils__/startDemoEpochs';

jest.setTimeout(60_000);

/** What differs between two epochs, in English. */
interface DemoChanges {
  from: string;
  to: string;
  counts: OrgDiff['counts'];
  sentences: string[];
}

const TABLE = resolve(__dirname, '../../../examples/epoch-changes.yaml');
const table: DemoChanges[] = parse(readFileSync(TABLE, 'utf8')).changes;

const sentencesOf = ({ changes, names }: OrgDiff) =>
  changes.map(change => describeChange(change, { language: 'en', names }));

/** That they become known on the way is no change. */
function withoutCounts({ capability, team, ...records }: OrganisationRecords) {
  return {
    ...records,
    capability: new Map(
      [...capability].map(([ref, { consumers: _, ...it }]) => [ref, it]),
    ),
    team: new Map(
      [...team].map(([ref, { memberCount, componentCount, ...it }]) => [
        ...([ref, it] as const),
      ]),
    ),
  };
}

describe('the differences between two epochs of the demo', () => {
  let demo: Awaited<ReturnType<typeof startDemoEpochs>>;

  beforeAll(async () => {
    demo = await startDemoEpochs();
  });

  it('are in the table for each two of them', () => {
    const dates = readDemoEpochs().map(({ date }) => date);
    const pairs = dates.flatMap((from, at) =>
      dates.slice(at + 1).map(to => [from, to]),
    );
    expect(table.map(({ from, to }) => [from, to])).toEqual(pairs);
  });

  it.each(table)('are over HTTP those of the table, $from to $to', async it => {
    const { from, to, counts, sentences } = it;
    const { body }: { body: OrgDiff } = await demo
      .get('/diff', { from, to })
      .expect(200);

    expect(body.counts).toEqual(counts);
    expect(sentencesOf(body)).toEqual(sentences);
  });

  it.each(table)('are the same on the page, $from to $to', async it => {
    // It compares the models of both dates itself.
    const modelAt = async (at: string): Promise<OrgModel> =>
      (await demo.get('/model', { at }).expect(200)).body;
    const diff = compareOrgModels(await modelAt(it.from), await modelAt(it.to));

    expect(diff.counts).toEqual(it.counts);
    expect(sentencesOf(diff)).toEqual(it.sentences);
  });

  it.each(table)('are the same as Markdown, $from to $to', async it => {
    const { text } = await demo
      .get('/diff.md', { from: it.from, to: it.to })
      .expect(200);

    const plain = text.replace(/\\(?=[^\w\s])|\u200B/g, '');
    expect(plain.match(/^- /gm)).toHaveLength(it.sentences.length);
    expect(it.sentences.filter(told => !plain.includes(told))).toEqual([]);
  });

  it.each(table)('are the sum of all days, $from to $to', async it => {
    const { from, to } = it;
    const days: OrgChanges['days'] = [];
    let cursor: string | undefined;
    do {
      const { body }: { body: OrgChanges } = await demo
        .get('/changes', { from, to, limit: 2, ...(cursor && { cursor }) })
        .expect(200);
      days.push(...body.days);
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    const recordsOn = async (at: string) =>
      recordsOf((await demo.get('/model', { at }).expect(200)).body);

    expect(days.map(({ date }) => date)).toContain(to);
    expect(new Set(days.map(({ source }) => source))).toEqual(
      new Set(['imported']),
    );
    const { body }: { body: OrgDiff } = await demo
      .get('/diff', { from, to })
      .expect(200);
    const before = await recordsOn(from);
    const after = [...days]
      .reverse()
      .reduce(
        (records, { changes }) => applyOrgChanges(records, changes),
        before,
      );
    expect(withoutCounts(after)).toEqual(
      withoutCounts(applyOrgChanges(before, body.changes)),
    );
  });

  it.each(table)('are the same for agents, $from to $to', async it => {
    const { body } = await demo
      .invoke('compare-team-topology', { from: it.from, to: it.to })
      .expect(200);

    const { changes, counts, omitted } = body.output;
    expect(counts).toEqual(it.counts);
    expect(changes.length + omitted).toBe(it.sentences.length);
    expect(
      changes.map(({ sentence }: { sentence: string }) => sentence),
    ).toEqual(it.sentences.slice(0, changes.length));
  });
});
