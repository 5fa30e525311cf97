export { capabilityChoices } from './capabilityChoices';
export type { Choice, Choices } from './Choice';
export { findChoices } from './findChoices';
export { interactionChoices } from './interactionChoices';
export { responsibilityChoices } from './responsibilityChoices';
export { teamChoices } from './teamChoices';
export { useChoices } from './useChoices';
export type { ChoicesOf } from './useChoices';
