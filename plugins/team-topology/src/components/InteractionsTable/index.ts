export { InteractionsTable } from './InteractionsTable';
