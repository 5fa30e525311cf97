export { OptOutCard } from './OptOutCard';
