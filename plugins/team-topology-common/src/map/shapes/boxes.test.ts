import fc from 'fast-check';
import { TEAM_TYPES } from '../../kinds/constants';
import { OrgTeamType } from '../../model/OrgModel';
import { LINE_HEIGHT, teamShape, teamText } from './boxes';
import { textWidth } from './textWidth';

const TYPES: OrgTeamType[] = [...TEAM_TYPES, 'undefined-type'];

describe('teamText', () => {
  it('sets a short name in the usual size', () => {
    expect(teamText('platform', 'SRE')).toEqual({
      lines: ['SRE'],
      fontSize: 15,
    });
  });

  it('tries a smaller font before it breaks a word', () => {
    const { lines, fontSize } = teamText(
      'enabling',
      'Enablement (イネーブリング)',
    );
    expect(lines).toEqual(['Enablement', '(イネーブリング)']);
    expect(fontSize).toBeLessThan(15);
  });

  it('shortens a name that is too long and no smaller than legible', () => {
    const name = 'The team that keeps '.repeat(9);
    const { lines, fontSize } = teamText('stream-aligned', name);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(fontSize).toBe(14);
  });

  it.each(TYPES)('fits any name into the shape of a team: %s', type => {
    const shape = teamShape(type);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), name => {
        const { lines, fontSize } = teamText(type, name);
        expect(lines.length * fontSize * LINE_HEIGHT).toBeLessThanOrEqual(
          shape.height,
        );
        for (const line of lines) {
          expect(textWidth(line, fontSize)).toBeLessThanOrEqual(
            shape.textWidth,
          );
        }
      }),
    );
  });
});
