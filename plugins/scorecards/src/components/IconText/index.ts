export { IconText } from './IconText';
