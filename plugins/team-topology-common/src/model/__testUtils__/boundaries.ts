import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import * as fc from 'fast-check';
import { group, responsibility, teamApi } from './builders';

type Says = 'nothing' | 'does' | 'primary' | 'doesNot' | 'interim';

/**
 * Organisations of which every team exists and speaks of most
 * responsibilities, mostly to say no and to name somebody else.
 */
export function boundaries(
  names: readonly string[] = ['a', 'b', 'c', 'd', 'e'],
): fc.Arbitrary<Entity[]> {
  const says = fc.record({
    says: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Says>('doesNot') },
      {
        weight: 3,
        arbitrary: fc.constantFrom<Says>(
          'nothing',
          'nothing',
          'does',
          'primary',
          'interim',
        ),
      },
    ),
    other: fc.constantFrom(...names, ...names, 'ghost', undefined),
  });
  const aboutAll = fc.array(says, {
    minLength: names.length,
    maxLength: names.length,
  });
  return fc
    .record({
      mail: aboutAll,
      smtp: fc.option(aboutAll, { nil: [] }),
      withTeamApi: fc.subarray([...names], {
        minLength: Math.max(0, names.length - 2),
      }),
    })
    .map(({ mail, smtp, withTeamApi }) => [
      responsibility('mail'),
      responsibility('smtp', { parent: 'mail' }),
      ...names.map(name => group(name)),
      ...withTeamApi.map(name => {
        const at = names.indexOf(name);
        return teamApi(name, {
          ...declaration([
            ['mail', mail[at]],
            ['smtp', smtp[at] ?? { says: 'nothing' }],
          ]),
        });
      }),
    ]);
}

function declaration(
  items: [responsibility: string, said: { says: Says; other?: string }][],
): JsonObject {
  const about = (wanted: Says[], read: (other?: string) => JsonObject) =>
    items.flatMap(([name, { says, other }]) =>
      wanted.includes(says) ? [{ responsibility: name, ...read(other) }] : [],
    );
  return {
    does: [
      ...about(['does'], () => ({})),
      ...about(['primary'], () => ({ primary: true })),
    ],
    doesNot: about(['doesNot'], handOffTo => (handOffTo ? { handOffTo } : {})),
    interim: about(['interim'], rightfulOwner => ({
      since: '2024-01-01',
      ...(rightfulOwner && { rightfulOwner }),
    })),
  };
}
