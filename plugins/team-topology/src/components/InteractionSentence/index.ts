export { InteractionSentence } from './InteractionSentence';
