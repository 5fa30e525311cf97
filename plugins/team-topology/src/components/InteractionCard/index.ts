export { InteractionCard } from './InteractionCard';
