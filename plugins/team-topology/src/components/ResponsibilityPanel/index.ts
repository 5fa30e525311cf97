export * from './ResponsibilityPanel';
