import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * How long a reason may be, in characters without the blanks around it.
 * @public
 */
export const EXEMPTION_REASON = { least: 10, most: 2_000 } as const;

/**
 * Why an exemption is not asked for, granted or changed, in English, by rule.
 * The backend answers with the rule as the `code` of the error and with what its
 * sentence is made of as `params`; other languages have sentences of their own.
 * @public
 */
export const EXEMPTION_SENTENCES = {
  'exemption.unknownCheck': 'The scorecard does not have a check {check}',
  'exemption.notAllowed': 'The check {check} does not allow exemptions',
  'exemption.notApplicable': 'The check {check} does not apply to {entity}',
  'exemption.notOwner':
    'Only the owners of {entity} may ask for an exemption of it',
  'exemption.notPerson':
    'Exemptions are asked for and decided by people; sign in to do so',
  'exemption.reasonTooShort':
    'The reason has {length} characters; allowed: at least {least}',
  'exemption.reasonTooLong':
    'The reason has {length} characters; allowed: at most {most}',
  'exemption.notDay':
    'The end is {value}; allowed: a day that exists, as YYYY-MM-DD',
  'exemption.past': 'The end {until} is not in the future; today is {today}',
  'exemption.tooLong':
    'The end {until} is too far away; allowed: {latest} at the latest',
  'exemption.notLater':
    'The end {until} is not later than {current}, when it ends already',
  'exemption.alreadyAsked':
    'An exemption from the check {check} was already asked for',
  'exemption.alreadyGranted':
    'The exemption from the check {check} is granted; renew it to have a later end',
  'exemption.notApprover':
    'Only members of {approver} may decide on exemptions from the check {check}',
  'exemption.hiddenApprover':
    'You may not decide on exemptions from the check {check}',
  'exemption.ownRequest':
    'You asked for this exemption; somebody else has to decide on it',
  'exemption.alreadyDecided': 'Already {state} by {by}',
  'exemption.isOver': 'The exemption does not hold any more: it is {state}',
  'exemption.isAsked': 'The exemption is not granted yet',
  'exemption.notYours':
    'Only the owners of {entity} and those who decide on the check may end the exemption',
} as const;

/**
 * Why something is not done with an exemption.
 * @public
 */
export interface ExemptionProblem {
  rule: keyof typeof EXEMPTION_SENTENCES;
  params: SentenceParams;
  /** The sentence in English. */
  message: string;
}

/**
 * A problem with its sentence.
 * @public
 */
export function exemptionProblem(
  rule: keyof typeof EXEMPTION_SENTENCES,
  params: SentenceParams = {},
): ExemptionProblem {
  return {
    rule,
    params,
    message: fillSentence(EXEMPTION_SENTENCES[rule], params),
  };
}
