export { MyTeamsWidget } from './MyTeamsWidget';
