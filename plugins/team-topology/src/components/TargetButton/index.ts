export { TargetButton } from './TargetButton';
