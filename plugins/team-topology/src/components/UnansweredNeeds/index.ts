export { UnansweredNeeds } from './UnansweredNeeds';
