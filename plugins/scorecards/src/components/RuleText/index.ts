export { RuleText } from './RuleText';
