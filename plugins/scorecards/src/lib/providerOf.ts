/** The provider of a fact with a name such as `facts.catalog.tags`. */
export function providerOf(fact: string): string {
  return fact.split('.').at(1) ?? fact;
}
