import { subjectOfQuestion } from './QuestionWord';

describe('subjectOfQuestion', () => {
  it.each([
    ['who owns DNS?', 'dns'],
    ['DNSは誰の担当?', 'dns'],
    ['ＤＮＳの担当者はだれですか', 'dns'],
    ['which team handles laptops and devices?', 'laptops devices'],
    ['メールの担当者はどなたですか', 'メール'],
    ['who looks after the front-end of the Café', 'front-end cafe'],
    ['通知配信はどのチームに聞けばいい', '通知配信'],
  ])('of %p is %p', (question, subject) => {
    expect(subjectOfQuestion(question)).toBe(subject);
  });

  it.each([
    'who is responsible?',
    '担当者は誰',
    'run a scheduled job',
    'DNS',
    '',
  ])('leaves %p as it is', question => {
    expect(subjectOfQuestion(question)).toBe(question);
  });
});
