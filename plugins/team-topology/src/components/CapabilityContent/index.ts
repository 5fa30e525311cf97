export { CapabilityContent } from './CapabilityContent';
