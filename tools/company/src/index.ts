export { answerTo, type CompanyAnswer, recordedAnswers } from './answers';
export { company, exemption } from './company';
export { factsAt, providers } from './facts';
export { type CompanyRequest, requests } from './requests';
export { scorecards } from './scorecards';
