import { listFormat } from '@kumiki/backstage-plugin-team-topology-common';
import { vocabularyMessages as english } from '../translations/vocabulary.en';
import { vocabularyMessages as japanese } from '../translations/vocabulary.ja';
import { Words } from '../words/useWords';
import { describePredicate } from './predicates';

function wordsOf(language: 'en' | 'ja'): Pick<Words, 't' | 'list'> {
  const messages = language === 'en' ? english : japanese;
  const t = (key: string, params: Record<string, string> = {}) =>
    Object.entries(params).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      key
        .split('.')
        .reduce<any>((value, name) => value[name], messages) as string,
    );
  return {
    t: t as unknown as Words['t'],
    list: (items, kind) => listFormat(language, kind).format(items),
  };
}

describe('describePredicate', () => {
  it.each([
    [{ kind: 'Component' }, 'kind is Component'],
    [
      { kind: 'Component', 'spec.type': { $in: ['service', 'job'] } },
      'kind is Component and type is service or job',
    ],
    [{ 'metadata.labels.tier': '1' }, 'label tier is 1'],
    [
      { 'metadata.annotations.a/b': { $exists: true } },
      'annotation a/b is set',
    ],
    [{ 'spec.owner': { $exists: false } }, 'owner is not set'],
    [{ 'metadata.tags': { $contains: 'java' } }, 'tags contains java'],
    [{ 'metadata.name': { $hasPrefix: 'web-' } }, 'name starts with web-'],
    [{ $not: { kind: 'API' } }, 'not: kind is API'],
    [
      {
        $any: [
          { kind: 'API' },
          { kind: 'Component', 'spec.lifecycle': 'production' },
        ],
      },
      'kind is API or (kind is Component and lifecycle is production)',
    ],
    [{}, 'everything'],
    [{ 'spec.x': { $newer: [1] } }, 'x $newer [1]'],
  ])('says %j', (predicate, text) => {
    expect(describePredicate(predicate, wordsOf('en'))).toBe(text);
  });

  it('speaks Japanese', () => {
    expect(
      describePredicate(
        { kind: 'Component', 'spec.type': { $in: ['service', 'job'] } },
        wordsOf('ja'),
      ),
    ).toBe('種類がComponent、タイプがserviceまたはjob');
  });
});
