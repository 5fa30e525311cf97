import * as fc from 'fast-check';
import {
  group,
  responsibility,
  teamApi,
} from '../../model/__testUtils__/builders';
import { buildOrgModel } from '../../model/buildOrgModel';
import { compareOrgModels } from '../OrgDiff';
import { escapeMarkdown } from './markdown';
import { renderChangesMarkdown } from './renderChangesMarkdown';

const titled = (displayName: string) =>
  group('sre', { profile: { displayName } });
const modelAt = (at: string, ...entities: ReturnType<typeof group>[]) =>
  buildOrgModel([responsibility('dns'), ...entities], { at });
const does = teamApi('sre', { does: [{ responsibility: 'dns' }] });
const diff = compareOrgModels(
  modelAt('2022-04-01', group('old'), group('sre')),
  modelAt('2024-04-01', group('sre'), group('new'), does),
);

describe('renderChangesMarkdown', () => {
  it('has the dates, the counts and a sentence for each change, by subject', () => {
    expect(renderChangesMarkdown({ diff, language: 'en' })).toBe(
      [
        '## Changes from 2022-04-01 to 2024-04-01',
        '',
        '**1 added, 1 removed, 1 changed**',
        '',
        '### Teams',
        '',
        '- `+` new was founded',
        '- `−` old was closed',
        '',
        '### Responsibilities',
        '',
        '- `~` sre took on dns, which nobody did before',
        '',
      ].join('\n'),
    );
  });

  it('is written in Japanese, too', () => {
    expect(renderChangesMarkdown({ diff, language: 'ja' })).toBe(
      [
        '## 2022-04-01から2024-04-01までの変更',
        '',
        '**追加1件、削除1件、変更1件**',
        '',
        '### チーム',
        '',
        '- `+` newが発足しました',
        '- `−` oldが解散しました',
        '',
        '### 責務',
        '',
        '- `~` 担当がいなかった「dns」をsreが担うことになりました',
        '',
      ].join('\n'),
    );
  });

  it('says so where nothing changed', () => {
    const model = modelAt('2024-04-01');
    const same = compareOrgModels(model, { ...model, at: '2024-05-01' });
    expect(renderChangesMarkdown({ diff: same, language: 'en' })).toBe(
      '## Changes from 2024-04-01 to 2024-05-01\n\nNothing changed between 2024-04-01 and 2024-05-01.\n',
    );
  });

  it('says how many more there are', () => {
    const text = renderChangesMarkdown({ diff, language: 'en', most: 1 });
    expect(text).toContain('- `+` new was founded\n\n_2 more changes_\n');
    expect(text).not.toContain('dns');
  });

  it('fits into a comment, whatever teams are called', () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      group(`team-${at}`, { profile: { displayName: '#'.repeat(2_000) } }),
    );
    const long = compareOrgModels(
      modelAt('2022-04-01'),
      modelAt('2024-04-01', ...many),
    );
    const text = renderChangesMarkdown({ diff: long, language: 'en' });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/_\d+ more changes_/);
    const whole = renderChangesMarkdown({
      ...{ diff: long, language: 'en', most: Infinity },
    });
    expect(whole.split('\n').filter(it => it.startsWith('- '))).toHaveLength(
      150,
    );
  });

  it('says what time has brought, and what may not have been recorded', () => {
    const entities = [titled('SRE'), teamApi('sre', { founded: '2023-01-01' })];
    const text = renderChangesMarkdown({
      diff: compareOrgModels(
        buildOrgModel(entities, { at: '2022-04-01', today: '2024-04-01' }),
        buildOrgModel(entities, { at: '2024-04-01', today: '2024-04-01' }),
      ),
      language: 'en',
    });
    expect(text).toContain('- `+` SRE was founded _(as dated before)_');
    expect(text).toContain('_Responsibilities on 2022-04-01 are not known._');
  });

  it('takes texts from the catalog for text', () => {
    const text = renderChangesMarkdown({
      diff: compareOrgModels(
        modelAt('2022-04-01'),
        modelAt(
          '2024-04-01',
          titled('# <b>@all</b> [x](javascript:1) | `a` #12\n- b'),
        ),
      ),
      language: 'en',
    });
    const [line, ...others] = text
      .split('\n')
      .filter(item => item.includes('founded'));
    expect(others).toEqual([]);
    expect(line).toBe(
      '- `+` \\# \\<b\\>@\u200Ball\\</b\\> \\[x\\]\\(javascript\\:1\\) \\| \\`a\\` \\#\u200B12 \\- b was founded',
    );
  });
});

describe('escapeMarkdown', () => {
  it('leaves nothing that means something, and takes nothing away', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r]/);
        expect(escaped.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|]/);
        expect(escaped.replace(/\u200B/g, '').replace(/\\(.)/gu, '$1')).toBe(
          text
            .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
            .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
            .trim(),
        );
      }),
    );
  });
});
