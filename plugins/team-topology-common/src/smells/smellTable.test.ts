import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { KUMIKI_API_VERSION } from '../kinds/constants';
import { KUMIKI_KINDS } from '../kinds/entities';
import { buildOrgModel } from '../model/buildOrgModel';
import { describeSmell } from './sentences/describeSmell';
import { findSmells } from './findSmells';
import { SmellLevel, SmellRule } from './OrgSmell';
import { namesInSmells } from './namesInSmells';
import { readSmellEvidence } from './smellComponents';
import { SMELL_RULES } from './smellRules';

interface ShortEntity {
  kind: string;
  name: string;
  title?: string;
  spec: JsonObject;
}

interface Row {
  rule: SmellRule;
  example: ShortEntity[];
  below: ShortEntity[];
  people?: Record<string, number>;
  belowPeople?: Record<string, number>;
  knownSince?: Record<string, string>;
  belowKnownSince?: Record<string, string>;
  level: SmellLevel;
  since?: string;
  en: string;
  ja: string;
}

const TABLE = resolve(__dirname, '../../../../examples/smells.yaml');
const table: { at: string; base: ShortEntity[]; smells: Row[] } = parse(
  readFileSync(TABLE, 'utf8'),
);

const toEntity = ({ kind, name, title, spec }: ShortEntity): Entity => ({
  apiVersion: KUMIKI_KINDS.some(it => it === kind)
    ? KUMIKI_API_VERSION
    : 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...(title && { title }) },
  spec,
});

const usersIn = (people: Record<string, number> = {}): ShortEntity[] =>
  Object.entries(people).flatMap(([team, count]) =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'User',
      name: `${team}-${index}`,
      spec: { memberOf: [team] },
    })),
  );

/** Sentences, so that what is found beside it does not matter. */
function told(
  rule: SmellRule,
  given: {
    entities: ShortEntity[];
    people?: Record<string, number>;
    knownSince?: Record<string, string>;
  },
) {
  const entities = [
    ...table.base,
    ...usersIn(given.people),
    ...given.entities,
  ].map(toEntity);
  const model = buildOrgModel(entities, { at: table.at });
  const found = findSmells(model, {
    evidence: readSmellEvidence(entities),
    knownSince: new Map(Object.entries(given.knownSince ?? {})),
  });
  const names = namesInSmells(found.smells, model);
  return found.smells
    .filter(smell => smell.rule === rule)
    .map(smell => {
      const en = describeSmell(smell, { language: 'en', names });
      const ja = describeSmell(smell, { language: 'ja', names });
      return {
        ...{ level: smell.level, since: smell.since },
        ...{ en: en.sentence, ja: ja.sentence },
        next: [en.nextStep, ja.nextStep],
      };
    });
}

describe('the table of smells', () => {
  it('has every rule', () => {
    expect(new Set(table.smells.map(({ rule }) => rule))).toEqual(
      new Set(SMELL_RULES),
    );
  });

  it.each(table.smells)('says what to do next about $rule: $en', row => {
    const { rule, example, people, knownSince } = row;

    const found = told(rule, { entities: example, people, knownSince });

    expect(found.length).toBeGreaterThan(0);
    for (const { next } of found) {
      expect(next).toEqual([expect.any(String), expect.any(String)]);
    }
  });

  it.each(table.smells)('has an example that triggers $rule: $en', row => {
    const { rule, example, people, knownSince, level, since, en, ja } = row;

    const found = told(rule, { entities: example, people, knownSince });

    expect(found).toContainEqual(
      expect.objectContaining({ level, since, en, ja }),
    );
  });

  it.each(table.smells)('has one just below $rule: $en', row => {
    const { rule, below, people, knownSince } = row;
    const { belowPeople = people, belowKnownSince = knownSince } = row;

    const found = told(rule, {
      entities: below,
      people: belowPeople,
      knownSince: belowKnownSince,
    });

    // Where the levels differ, the milder one may be there.
    expect(found.filter(it => it.level === row.level)).toEqual([]);
  });
});
