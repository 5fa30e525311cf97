// Written by scripts/generate-openapi.mjs from src/schema/openapi.yaml; edit that.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'team-topology',
    version: '1',
    description:
      'The organisation as a model: teams, how they work together, and who holds which responsibility. Every answer holds only what the caller may see in the catalog.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [
    {
      url: '/',
    },
  ],
  paths: {
    '/model': {
      get: {
        operationId: 'GetModel',
        description: 'The organisation at a date.',
        parameters: [
          {
            $ref: '#/components/parameters/at',
          },
        ],
        responses: {
          '200': {
            description: 'The model.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/OrgModel',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/teams/{namespace}/{name}': {
      get: {
        operationId: 'GetTeam',
        description: 'One team at a date, and how to work with it.',
        parameters: [
          {
            $ref: '#/components/parameters/namespace',
          },
          {
            $ref: '#/components/parameters/name',
          },
          {
            $ref: '#/components/parameters/at',
          },
        ],
        responses: {
          '200': {
            description: 'The team.',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/OrgTeamDetails',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/map.svg': {
      get: {
        operationId: 'GetMapSvg',
        description: 'The map as a self-contained SVG image.',
        parameters: [
          {
            $ref: '#/components/parameters/at',
          },
          {
            $ref: '#/components/parameters/theme',
          },
          {
            $ref: '#/components/parameters/types',
          },
          {
            $ref: '#/components/parameters/modes',
          },
          {
            $ref: '#/components/parameters/groupings',
          },
          {
            $ref: '#/components/parameters/states',
          },
          {
            $ref: '#/components/parameters/focus',
          },
          {
            $ref: '#/components/parameters/budget',
          },
        ],
        responses: {
          '200': {
            description: 'The image.',
            content: {
              'image/svg+xml': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
    '/map.mmd': {
      get: {
        operationId: 'GetMapMermaid',
        description: 'The map as a Mermaid flowchart.',
        parameters: [
          {
            $ref: '#/components/parameters/at',
          },
          {
            $ref: '#/components/parameters/types',
          },
          {
            $ref: '#/components/parameters/modes',
          },
          {
            $ref: '#/components/parameters/groupings',
          },
          {
            $ref: '#/components/parameters/states',
          },
          {
            $ref: '#/components/parameters/focus',
          },
          {
            $ref: '#/components/parameters/budget',
          },
        ],
        responses: {
          '200': {
            description: 'The flowchart.',
            content: {
              'text/plain': {
                schema: {
                  type: 'string',
                },
              },
            },
          },
          default: {
            $ref: '#/components/responses/Error',
          },
        },
      },
    },
  },
  components: {
    parameters: {
      at: {
        name: 'at',
        in: 'query',
        description:
          'The date of the model, a day that exists, written `YYYY-MM-DD`; today (UTC) where it is absent.',
        required: false,
        schema: {
          type: 'string',
          maxLength: 10,
        },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        description: 'The namespace of the group.',
        required: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 253,
        },
      },
      name: {
        name: 'name',
        in: 'path',
        description: 'The name of the group.',
        required: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 253,
        },
      },
      theme: {
        name: 'theme',
        in: 'query',
        description: 'The colours of the image; light where it is absent.',
        required: false,
        schema: {
          type: 'string',
          enum: ['light', 'dark'],
        },
      },
      types: {
        name: 'types',
        in: 'query',
        description: 'Draw teams of these types, separated by commas.',
        required: false,
        explode: false,
        schema: {
          type: 'array',
          maxItems: 5,
          items: {
            type: 'string',
            enum: [
              'stream-aligned',
              'platform',
              'enabling',
              'complicated-subsystem',
              'undefined-type',
            ],
          },
        },
      },
      modes: {
        name: 'modes',
        in: 'query',
        description: 'Draw interactions of these modes, separated by commas.',
        required: false,
        explode: false,
        schema: {
          type: 'array',
          maxItems: 3,
          items: {
            type: 'string',
            enum: ['x-as-a-service', 'collaboration', 'facilitating'],
          },
        },
      },
      groupings: {
        name: 'groupings',
        in: 'query',
        description:
          'Draw teams of these groupings, as group refs separated by commas.',
        required: false,
        explode: false,
        allowReserved: true,
        schema: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 520,
          },
        },
      },
      states: {
        name: 'states',
        in: 'query',
        description:
          'Draw interactions in these states, separated by commas; active and overdue where it is absent.',
        required: false,
        explode: false,
        schema: {
          type: 'array',
          maxItems: 4,
          items: {
            type: 'string',
            enum: ['planned', 'active', 'overdue', 'ended'],
          },
        },
      },
      focus: {
        name: 'focus',
        in: 'query',
        description:
          'Draw the team with this group ref and those that it interacts with.',
        required: false,
        allowReserved: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 520,
        },
      },
      budget: {
        name: 'budget',
        in: 'query',
        description:
          'Draw at most so many teams. The configured budget is the upper bound; the map says what it leaves out.',
        required: false,
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: 10000,
        },
      },
    },
    responses: {
      Error: {
        description: 'What went wrong, in the standard Backstage shape.',
        content: {
          'application/json': {
            schema: {
              $ref: '#/components/schemas/Error',
            },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: {
                type: 'string',
              },
              message: {
                type: 'string',
              },
            },
          },
          request: {
            type: 'object',
            properties: {
              method: {
                type: 'string',
              },
              url: {
                type: 'string',
              },
            },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: {
              statusCode: {
                type: 'integer',
              },
            },
          },
        },
      },
      OrgModel: {
        type: 'object',
        additionalProperties: false,
        required: [
          'at',
          'teams',
          'groupings',
          'interactions',
          'responsibilities',
          'capabilities',
          'optOuts',
          'findings',
          'epochs',
          'declared',
        ],
        properties: {
          at: {
            type: 'string',
          },
          teams: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgTeam',
            },
          },
          groupings: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgGrouping',
            },
          },
          interactions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgInteraction',
            },
          },
          responsibilities: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgResponsibility',
            },
          },
          capabilities: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgCapability',
            },
          },
          optOuts: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgOptOut',
            },
          },
          findings: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgFinding',
            },
          },
          epochs: {
            $ref: '#/components/schemas/Strings',
          },
          declared: {
            type: 'boolean',
          },
        },
      },
      OrgTeamDetails: {
        type: 'object',
        additionalProperties: false,
        required: [
          'at',
          'team',
          'interactions',
          'responsibilities',
          'mentioned',
          'findings',
        ],
        properties: {
          at: {
            type: 'string',
          },
          team: {
            $ref: '#/components/schemas/OrgTeam',
          },
          interactions: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgInteraction',
            },
          },
          responsibilities: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgResponsibility',
            },
          },
          mentioned: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['ref', 'title', 'type'],
              properties: {
                ref: {
                  type: 'string',
                },
                title: {
                  type: 'string',
                },
                type: {
                  $ref: '#/components/schemas/OrgTeamType',
                },
              },
            },
          },
          findings: {
            type: 'array',
            items: {
              $ref: '#/components/schemas/OrgFinding',
            },
          },
        },
      },
      OrgTeamType: {
        type: 'string',
        enum: [
          'stream-aligned',
          'platform',
          'enabling',
          'complicated-subsystem',
          'undefined-type',
        ],
      },
      Strings: {
        type: 'array',
        items: {
          type: 'string',
        },
      },
      OrgTeam: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'type',
          'does',
          'doesNot',
          'interim',
          'memberCount',
          'ownedComponentCount',
        ],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          type: {
            $ref: '#/components/schemas/OrgTeamType',
          },
          teamApi: {
            type: 'string',
          },
          mission: {
            type: 'string',
          },
          partOf: {
            type: 'string',
          },
          founded: {
            type: 'string',
          },
          does: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['responsibility', 'primary'],
              properties: {
                responsibility: {
                  type: 'string',
                },
                primary: {
                  type: 'boolean',
                },
              },
            },
          },
          doesNot: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['responsibility'],
              properties: {
                responsibility: {
                  type: 'string',
                },
                handOffTo: {
                  type: 'string',
                },
                reason: {
                  type: 'string',
                },
              },
            },
          },
          interim: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['responsibility', 'since', 'overdue'],
              properties: {
                responsibility: {
                  type: 'string',
                },
                rightfulOwner: {
                  type: 'string',
                },
                since: {
                  type: 'string',
                },
                reviewBy: {
                  type: 'string',
                },
                overdue: {
                  type: 'boolean',
                },
              },
            },
          },
          contact: {
            $ref: '#/components/schemas/TeamContact',
          },
          memberCount: {
            type: 'integer',
          },
          ownedComponentCount: {
            type: 'integer',
          },
        },
      },
      TeamContact: {
        type: 'object',
        additionalProperties: false,
        properties: {
          channels: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['type', 'name'],
              properties: {
                type: {
                  type: 'string',
                },
                name: {
                  type: 'string',
                },
                url: {
                  type: 'string',
                },
              },
            },
          },
          request: {
            type: 'string',
          },
          hours: {
            type: 'string',
          },
          responseTarget: {
            type: 'string',
          },
        },
      },
      OrgGrouping: {
        type: 'object',
        additionalProperties: false,
        required: ['ref', 'title', 'teams'],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          teams: {
            $ref: '#/components/schemas/Strings',
          },
        },
      },
      OrgInteraction: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'mode',
          'state',
          'from',
          'to',
          'since',
          'people',
          'goals',
        ],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          mode: {
            type: 'string',
            enum: ['x-as-a-service', 'collaboration', 'facilitating'],
          },
          state: {
            type: 'string',
            enum: ['planned', 'active', 'overdue', 'ended'],
          },
          from: {
            type: 'string',
          },
          to: {
            $ref: '#/components/schemas/Strings',
          },
          purpose: {
            type: 'string',
          },
          capability: {
            type: 'string',
          },
          since: {
            type: 'string',
          },
          until: {
            type: 'string',
          },
          reviewBy: {
            type: 'string',
          },
          ended: {
            type: 'string',
          },
          overdueSince: {
            type: 'string',
          },
          people: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['user'],
              properties: {
                user: {
                  type: 'string',
                },
                allocation: {
                  type: 'number',
                },
              },
            },
          },
          goals: {
            $ref: '#/components/schemas/Strings',
          },
          exitCriteria: {
            type: 'string',
          },
        },
      },
      OrgResponsibility: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'children',
          'state',
          'stateFrom',
          'acceptedBy',
          'declinedBy',
          'interimBy',
        ],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          description: {
            type: 'string',
          },
          parent: {
            type: 'string',
          },
          children: {
            $ref: '#/components/schemas/Strings',
          },
          area: {
            type: 'string',
          },
          state: {
            type: 'string',
            enum: ['owned', 'contested', 'interim', 'dropped'],
          },
          stateFrom: {
            type: 'string',
            enum: ['declaration', 'ancestor', 'children', 'nothing'],
          },
          owner: {
            type: 'string',
          },
          acceptedBy: {
            $ref: '#/components/schemas/Strings',
          },
          declinedBy: {
            $ref: '#/components/schemas/Strings',
          },
          interimBy: {
            $ref: '#/components/schemas/Strings',
          },
        },
      },
      OrgCapability: {
        type: 'object',
        additionalProperties: false,
        required: ['ref', 'title', 'needs', 'verdict', 'consumers'],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          description: {
            type: 'string',
          },
          owner: {
            type: 'string',
          },
          needs: {
            $ref: '#/components/schemas/Strings',
          },
          verdict: {
            type: 'string',
            enum: ['offered', 'planned', 'not-offered', 'retiring'],
          },
          access: {
            type: 'string',
            enum: ['self-service', 'request', 'assisted'],
          },
          template: {
            type: 'string',
          },
          guide: {
            type: 'string',
          },
          responseTarget: {
            type: 'string',
          },
          reason: {
            type: 'string',
          },
          instead: {
            type: 'string',
          },
          consumers: {
            $ref: '#/components/schemas/Strings',
          },
        },
      },
      OrgOptOut: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'subject',
          'capability',
          'instead',
          'maintainedBy',
          'reason',
          'since',
          'reviewBy',
          'state',
        ],
        properties: {
          ref: {
            type: 'string',
          },
          title: {
            type: 'string',
          },
          subject: {
            type: 'string',
          },
          capability: {
            type: 'string',
          },
          instead: {
            type: 'string',
          },
          maintainedBy: {
            type: 'string',
          },
          reason: {
            type: 'string',
          },
          since: {
            type: 'string',
          },
          reviewBy: {
            type: 'string',
          },
          state: {
            type: 'string',
            enum: ['planned', 'maintained', 'overdue', 'orphaned'],
          },
        },
      },
      OrgFinding: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'entity', 'field', 'value', 'message'],
        properties: {
          rule: {
            type: 'string',
          },
          entity: {
            type: 'string',
          },
          field: {
            type: 'string',
          },
          value: {
            type: 'string',
          },
          message: {
            type: 'string',
          },
        },
      },
    },
  },
} as const;

export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
