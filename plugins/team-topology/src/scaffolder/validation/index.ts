export { checkCapability } from './checkCapability';
export { checkInteraction } from './checkInteraction';
export { checkResponsibility } from './checkResponsibility';
export { checkTeam } from './checkTeam';
export { validateDate } from './validateDate';
export { validateInteraction } from './validateInteraction';
export { validateRef } from './validateRef';
