import { sectionOf, withSection } from './section';

describe('a section of the results', () => {
  const text = '# Results\n\nAll.\n\n## A\n\n| a |\n\n## B\n\nb\n';

  it('is found by its heading', () => {
    expect(sectionOf(text, '## A')).toBe('## A\n\n| a |');
    expect(sectionOf(text, '## C')).toBeUndefined();
  });

  it('is replaced where it is, and added at the end where it is not', () => {
    expect(withSection(text, '## A\n\nnew\n')).toBe(
      '# Results\n\nAll.\n\n## A\n\nnew\n\n## B\n\nb\n',
    );
    expect(withSection(text, '## C\n\nc')).toBe(`${text}\n## C\n\nc\n`);
    expect(withSection('', '## C\n\nc')).toBe('## C\n\nc\n');
  });
});
