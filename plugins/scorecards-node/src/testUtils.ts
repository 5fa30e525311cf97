/**
 * Tests of fact providers.
 *
 * @packageDocumentation
 */
export { FactProviderHarness } from './testUtils/FactProviderHarness';
