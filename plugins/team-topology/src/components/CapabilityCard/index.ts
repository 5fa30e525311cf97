export { CapabilityCard } from './CapabilityCard';
