export { scorecardsApiFactory } from './scorecardsApiFactory';
export { scorecardsApiRef } from './scorecardsApiRef';
