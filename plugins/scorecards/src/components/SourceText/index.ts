export { SourceText } from './SourceText';
