import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import * as fc from 'fast-check';
import {
  CAPABILITY_VERDICTS,
  FRICTION_LEVELS,
  GROUPING_TYPES,
  INTERACTION_MODES,
  TEAM_TYPES,
} from '../../kinds/constants';
import { NOBODY_YET } from '../../kinds/entities';
import { addDays } from '../../reading/days';
import * as build from './builders';

/** The days on which things happen in the organisations below. */
export const DAYS = Array.from(
  { length: 40 },
  (_, days) => addDays('2024-02-10', days) ?? '',
);

const dates = fc.constantFrom(...DAYS);

/**
 * Organisations with a few names each, so that entities name each other, meet
 * in cycles, contradict each other and name what does not exist.
 */
export function organisations(
  names: readonly string[] = ['a', 'b', 'c', 'd', 'e'],
): fc.Arbitrary<Entity[]> {
  return fc.array(entities(names), { maxLength: 25 });
}

function entities(names: readonly string[]): fc.Arbitrary<Entity> {
  const name = fc.constantFrom(...names);
  const spelling = fc.constantFrom<(text: string) => string>(
    text => text,
    text => text.toUpperCase(),
    text => `default/${text}`,
    text => `tokyo/${text}`,
  );
  const ref = fc.tuple(spelling, name).map(([spell, text]) => spell(text));
  const fullRef = (kind: string) => ref.map(text => `${kind}:${text}`);
  const listOf = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
  const spec = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(fields, {
      requiredKeys: [],
      noNullPrototype: true,
    }) as fc.Arbitrary<JsonObject>;

  const entity = fc.oneof(
    fc
      .tuple(name, spec({ parent: ref, children: listOf(ref) }))
      .map(([text, fields]) => build.group(text, fields)),
    fc
      .tuple(name, listOf(ref))
      .map(([text, groups]) => build.user(text, ...groups)),
    fc
      .tuple(
        name,
        spec({
          owner: ref,
          dependsOn: listOf(
            fc.oneof(fullRef('capability'), fullRef('resource')),
          ),
        }),
      )
      .map(([text, fields]) => build.component(text, fields)),
    fc
      .tuple(
        name,
        name,
        spec({
          type: fc.constantFrom(...TEAM_TYPES),
          grouping: fc.constantFrom(...GROUPING_TYPES),
          searchTerms: listOf(fc.constantFrom('how to', '使い方')),
          partOf: ref,
          founded: dates,
          contact: spec({
            request: fc.oneof(
              fullRef('template'),
              fc.constant('https://ask.example'),
            ),
          }),
          does: listOf(spec({ responsibility: ref, primary: fc.boolean() })),
          doesNot: listOf(spec({ responsibility: ref, handOffTo: ref })),
          interim: listOf(
            spec({
              responsibility: ref,
              rightfulOwner: fc.oneof(ref, fc.constant(NOBODY_YET)),
              since: dates,
              reviewBy: dates,
            }),
          ),
        }),
      )
      .map(([text, team, fields]) => ({
        ...build.teamApi(team, fields),
        metadata: { name: text },
      })),
    fc
      .tuple(
        name,
        spec({
          mode: fc.constantFrom(...INTERACTION_MODES),
          from: ref,
          to: listOf(ref),
          capability: ref,
          since: dates,
          until: dates,
          reviewBy: dates,
          ended: dates,
          people: listOf(spec({ user: ref })),
          friction: spec({
            level: fc.constantFrom(...FRICTION_LEVELS),
            note: fc.constantFrom('Tickets wait', '待ち'),
            since: dates,
          }),
        }),
      )
      .map(([text, fields]) =>
        build.interaction(text, { from: names[0], to: [...names], ...fields }),
      ),
    fc
      .tuple(name, spec({ parent: ref }))
      .map(([text, fields]) => build.responsibility(text, fields)),
    fc
      .tuple(
        name,
        spec({
          owner: ref,
          verdict: fc.constantFrom(...CAPABILITY_VERDICTS),
          instead: ref,
          template: ref,
          guide: fc.oneof(ref, fc.constant('https://guide.example')),
          appliesTo: spec({
            'relations.ownedBy': fullRef('group'),
            'spec.type': spec({ $in: listOf(fullRef('component')) }),
          }),
        }),
      )
      .map(([text, fields]) => build.capability(text, fields)),
    fc
      .tuple(
        name,
        spec({
          subject: ref,
          capability: ref,
          maintainedBy: ref,
          since: dates,
          reviewBy: dates,
        }),
      )
      .map(([text, fields]) => build.optOut(text, fields)),
  );
  const relations = listOf(
    fc.record({
      type: fc.constantFrom('ownedBy', 'dependsOn', 'memberOf', 'childOf'),
      targetRef: fc.oneof(fullRef('group'), fullRef('capability')),
    }),
  );
  return fc
    .tuple(entity, fc.option(relations), fc.boolean())
    .map(([plain, related, isElsewhere]) => {
      const somewhere = isElsewhere ? build.inNamespace('tokyo', plain) : plain;
      return related ? build.related(somewhere, related) : somewhere;
    });
}

/** Entities as no catalog should hold them: anything where anything may stand. */
export function brokenEntities(): fc.Arbitrary<Entity> {
  const junk = fc.jsonValue({ maxDepth: 4 });
  const broken = fc
    .tuple(entities(['a', 'b', 'c']), junk, fc.nat())
    .map(([entity, value, choice]) => {
      const spec = entity.spec ?? {};
      const keys = Object.keys(spec);
      const key = keys[choice % Math.max(keys.length, 1)];
      return key === undefined
        ? { ...entity, spec: value }
        : { ...entity, spec: { ...spec, [key]: value } };
    });
  const hollow = fc.record({
    apiVersion: fc.oneof(fc.constant('kumiki.dev/v1alpha1'), junk),
    kind: fc.oneof(
      fc.constantFrom('Group', 'User', 'Component', 'TeamApi', 'OptOut'),
      fc.constantFrom('TeamInteraction', 'Responsibility', 'Capability'),
      junk,
    ),
    metadata: fc.oneof(fc.record({ name: fc.oneof(fc.string(), junk) }), junk),
    spec: fc.oneof(fc.record({ team: junk, to: junk, does: junk }), junk),
    relations: junk,
  });
  return fc.oneof(junk, broken, hollow) as fc.Arbitrary<Entity>;
}
