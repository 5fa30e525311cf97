import { toCamelCase, toProviderId } from './names';

describe('toCamelCase', () => {
  it.each([
    ['hasTitle', 'hasTitle'],
    ['HasTitle', 'hasTitle'],
    ['has-codeowners', 'hasCodeowners'],
    ['open_critical alerts', 'openCriticalAlerts'],
    ['URLCount', 'urlCount'],
    ['URL', 'url'],
    ['p95.minutes', 'p95Minutes'],
    ['日本', ''],
  ])('reads %p as %p', (name, expected) => {
    expect(toCamelCase(name)).toBe(expected);
  });
});

describe('toProviderId', () => {
  it.each([
    ['entityMetadataFactRetriever', 'techInsightsEntityMetadata'],
    ['documentation-number-factretriever', 'techInsightsDocumentationNumber'],
    ['code_fact_retriever', 'techInsightsCode'],
    ['factRetriever', 'techInsightsFactRetriever'],
    ['catalog', 'techInsightsCatalog'],
  ])('calls the provider of %p %p', (retriever, expected) => {
    expect(toProviderId(retriever)).toBe(expected);
  });
});
