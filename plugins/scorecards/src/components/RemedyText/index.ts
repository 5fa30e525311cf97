export { RemedyText } from './RemedyText';
