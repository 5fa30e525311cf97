export { StateCountsList } from './StateCountsList';
