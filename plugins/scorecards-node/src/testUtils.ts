/**
 * Tests of fact providers.
 *
 * @packageDocumentation
 */
export type {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from './FactProvider';
export { FactProviderHarness } from './testUtils/FactProviderHarness';
