import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';

/** What the catalog says about itself. A fact that means nothing for a kind is left out. */
export const catalogFacts: FactProviderDeclaration = {
  id: 'catalog',
  title: 'Catalog',
  description: 'What the catalog itself knows about an entity',
  // Nobody evaluates locations, and a user is a person.
  appliesTo: { $not: { kind: { $in: ['Location', 'User'] } } },
  maxAge: 'P1D',
  facts: [
    {
      name: 'owners',
      type: 'string-list',
      entityRefs: true,
      description: 'The refs of its owners, in the catalog or not',
    },
    {
      name: 'ownerResolves',
      type: 'boolean',
      readFrom: 'owners',
      description:
        'There is an owner, and it is a group or user of the catalog',
    },
    {
      name: 'ownerIsGroup',
      type: 'boolean',
      readFrom: 'owners',
      description: 'There is an owner, and it is a group and not a person',
    },
    {
      name: 'lifecycle',
      type: 'string',
      description: 'spec.lifecycle, where there is one',
    },
    {
      name: 'hasTitle',
      type: 'boolean',
      description: 'There is a title besides the name',
    },
    {
      name: 'hasDescription',
      type: 'boolean',
      description: 'There is a description that is not blank',
    },
    {
      name: 'linkCount',
      type: 'number',
      unit: 'links',
      description: 'How many links there are',
    },
    {
      name: 'linkTypes',
      type: 'string-list',
      description: 'The types of the links, such as runbook, each once',
    },
    {
      name: 'tagCount',
      type: 'number',
      unit: 'tags',
      description: 'How many tags there are',
    },
    { name: 'tags', type: 'string-list', description: 'The tags' },
    {
      name: 'annotations',
      type: 'string-list',
      description: 'The names of the annotations that have a value',
    },
    {
      name: 'hasDocs',
      type: 'boolean',
      description: 'There is a TechDocs annotation',
    },
    {
      name: 'systems',
      type: 'string-list',
      entityRefs: true,
      description:
        'The refs of the systems that it is part of; for components, APIs and resources',
    },
    {
      name: 'hasSystem',
      type: 'boolean',
      readFrom: 'systems',
      description:
        'It is part of a system of the catalog; for components, APIs and resources',
    },
    {
      name: 'providedApis',
      type: 'string-list',
      entityRefs: true,
      description:
        'The refs of the APIs that a component provides; none of an API',
    },
    {
      name: 'providedApiCount',
      type: 'number',
      unit: 'APIs',
      description: 'How many APIs a component provides',
    },
    {
      name: 'apiDefinitionsPresent',
      type: 'boolean',
      readFrom: 'providedApis',
      description:
        'Every API that a component provides is in the catalog and has a definition, true where it provides none; of an API, its own definition',
    },
    {
      name: 'dependencyCount',
      type: 'number',
      unit: 'entities',
      description: 'How many entities it depends on and APIs it consumes',
    },
    {
      name: 'dependentCount',
      type: 'number',
      unit: 'entities',
      description: 'How many entities depend on it or, of an API, consume it',
    },
    {
      name: 'relationsResolve',
      type: 'boolean',
      readFromRelations: true,
      description: 'Every entity that it is related to is in the catalog',
    },
    {
      name: 'danglingRelations',
      type: 'string-list',
      entityRefs: true,
      readFromRelations: true,
      description: 'The refs that it is related to and that are nowhere',
    },
    {
      name: 'isOrphan',
      type: 'boolean',
      description: 'No location refers to it any more',
    },
    {
      name: 'ageDays',
      type: 'number',
      unit: 'days',
      description:
        'Whole days since the date in the annotation for it, where there is one',
    },
  ],
};
