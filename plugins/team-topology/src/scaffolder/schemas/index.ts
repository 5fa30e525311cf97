export * from './capabilityPickerSchema';
export * from './datePickerSchema';
export * from './interactionEditorSchema';
export * from './interactionPickerSchema';
export * from './responsibilityPickerSchema';
export * from './teamApiFormSchema';
export * from './teamPickerSchema';
