import { withFormData } from './AnswerActions';

describe('the address of a form that is filled in', () => {
  it('carries the fields in the way in which the scaffolder reads them', () => {
    const href = withFormData('/create/templates/default/job', {
      owner: 'group:default/経理',
      absent: undefined,
    });
    const { pathname, searchParams } = new URL(href, 'http://localhost');
    expect(pathname).toBe('/create/templates/default/job');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      owner: 'group:default/経理',
    });
  });

  it('stays as it is where nothing is known', () => {
    expect(withFormData('/create', { owner: undefined })).toBe('/create');
  });
});
