// Written by scripts/generate-openapi.mjs from src/schema/openapi.yaml; edit that.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "measures",
    "version": "1",
    "description": "Deployments, incidents, changes and requests, and what they measure. Every answer contains only what the caller may see in the catalog. A value that is not known is null and says why; it is never 0.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/events": {
      "post": {
        "operationId": "SendEvents",
        "description": "Stores CloudEvents with CDEvents 0.4 or 0.5 in them: one in structured mode, or a batch as a list. It stores all of the batch or, where anything in it is wrong, nothing. An event with a source and id that are stored already changes nothing if it says the same, and is refused if it does not. Only those may send that the configuration names under `measures.senders`. At most 10,000 events and 5 MB.",
        "requestBody": {
          "required": true,
          "content": {
            "application/cloudevents+json": {
              "schema": {
                "$ref": "#/components/schemas/CloudEvent"
              }
            },
            "application/cloudevents-batch+json": {
              "schema": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/CloudEvent"
                }
              }
            },
            "application/json": {
              "schema": {
                "oneOf": [
                  {
                    "$ref": "#/components/schemas/CloudEvent"
                  },
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/CloudEvent"
                    }
                  }
                ]
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The outcome of the batch.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SendReport"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/requests": {
      "post": {
        "operationId": "SendRequests",
        "description": "Stores requests: what was asked of a team, and when it was done. It stores all of the batch or nothing. A request with a source and id that are stored already is updated where it says more. Only those may send that the configuration names under `measures.senders`. At most 10,000 requests and 5 MB.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "requests"
                ],
                "properties": {
                  "requests": {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/SentRequest"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The outcome of the batch.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SendReport"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "get": {
        "operationId": "GetRequests",
        "description": "What is asked for, and what people get without asking: of one capability, or of all that the caller may see.",
        "parameters": [
          {
            "name": "capability",
            "in": "query",
            "description": "The ref of the capability; all where it is absent.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The requests by week, and what they measure.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequestsReport"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources": {
      "get": {
        "operationId": "ListSources",
        "description": "The systems that send events about what the caller may see.",
        "responses": {
          "200": {
            "description": "The sources, by name.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ConnectedSource"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/deliveries": {
      "get": {
        "operationId": "GetEntityDeliveries",
        "description": "The five metrics of one component over a span.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The metrics.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ComponentDeliveries"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/deployments": {
      "get": {
        "operationId": "ListEntityDeployments",
        "description": "The deployments of one component over a span, the newest first, with the incidents that belong to them.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many deployments a page has; 50 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 500
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "description": "Where the page starts, as `nextCursor` of the page before says.",
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 2000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of deployments.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeploymentPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/deliveries": {
      "get": {
        "operationId": "GetDeliveries",
        "description": "The components that have something in common side by side. Values of different components are never blended.",
        "parameters": [
          {
            "name": "by",
            "in": "query",
            "description": "What the components have in common.",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/StripGroup"
            }
          },
          {
            "name": "group",
            "in": "query",
            "description": "The groups, as `group` of the answer has them; all where it is absent. 404 where one is a ref of an entity that is not there.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "$ref": "#/components/schemas/Ref"
              }
            }
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The strips, by group.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryStrips"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/groups/{namespace}/{name}/before-after": {
      "get": {
        "operationId": "GetBeforeAfter",
        "description": "The components of a team before a span, such as an enabling engagement, and after it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "name": "days",
            "in": "query",
            "description": "How many days before and after; 90 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 7,
              "maximum": 366
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The components, before and after.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BeforeAfter"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/templates/{namespace}/{name}/adoption": {
      "get": {
        "operationId": "GetTemplateAdoption",
        "description": "How many components have which version of a template, day by day, and how long they took to their first deployment.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The adoption, and a survival curve for each version.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TemplateAdoption"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/platform": {
      "get": {
        "operationId": "GetPlatform",
        "description": "Deliveries, requests and golden paths in one answer.",
        "parameters": [
          {
            "$ref": "#/components/parameters/environment"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "The platform over the span.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PlatformReport"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "description": "The kind of the entity, in any case.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "description": "The namespace.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "description": "The name.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "environment": {
        "name": "environment",
        "in": "query",
        "description": "The name of the environment; `production` where it is absent.",
        "required": false,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "from": {
        "name": "from",
        "in": "query",
        "description": "The first day, `YYYY-MM-DD`; 89 days before the last where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "maxLength": 10,
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        }
      },
      "to": {
        "name": "to",
        "in": "query",
        "description": "The last day, `YYYY-MM-DD`; today where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "maxLength": 10,
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        }
      }
    },
    "responses": {
      "Error": {
        "description": "The error, in the standard Backstage format.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          "request": {
            "type": "object",
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "Name": {
        "description": "A name, or part of a ref. No control characters; PostgreSQL stores no NUL.",
        "type": "string",
        "minLength": 1,
        "maxLength": 253,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
      },
      "Ref": {
        "description": "An entity ref, possibly in short.",
        "type": "string",
        "minLength": 1,
        "maxLength": 520,
        "pattern": "^[^\\u0000-\\u001f\\u007f]*$"
      },
      "CloudEvent": {
        "description": "A CloudEvent 1.0 whose data is a CDEvent. Errors name the field, such as `events[3].data.subject.content.environment.id`.",
        "type": "object",
        "additionalProperties": true
      },
      "SentRequest": {
        "description": "A request, without who asked and without what they wrote. It names a capability or a need, or both.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "openedAt",
          "channel"
        ],
        "properties": {
          "source": {
            "$ref": "#/components/schemas/Name"
          },
          "id": {
            "$ref": "#/components/schemas/Name"
          },
          "capability": {
            "$ref": "#/components/schemas/Ref"
          },
          "need": {
            "description": "A short key, such as `second-database`.",
            "type": "string",
            "minLength": 1,
            "maxLength": 63,
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
          },
          "team": {
            "$ref": "#/components/schemas/Ref"
          },
          "openedAt": {
            "type": "string",
            "maxLength": 40
          },
          "closedAt": {
            "type": "string",
            "maxLength": 40
          },
          "channel": {
            "$ref": "#/components/schemas/RequestChannel"
          },
          "outcome": {
            "$ref": "#/components/schemas/RequestOutcome"
          }
        }
      },
      "RequestChannel": {
        "description": "How it came; `self-service` was not asked of anybody.",
        "type": "string",
        "enum": [
          "form",
          "chat",
          "ticket",
          "person",
          "self-service"
        ]
      },
      "RequestOutcome": {
        "description": "How it ended; `one-off` was done by hand for this one.",
        "type": "string",
        "enum": [
          "self-service",
          "reusable",
          "one-off",
          "declined"
        ]
      },
      "SendReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "stored",
          "repeated",
          "unknown"
        ],
        "properties": {
          "stored": {
            "description": "Events that were not known before.",
            "type": "integer"
          },
          "repeated": {
            "description": "Events that are stored already and say the same.",
            "type": "integer"
          },
          "unknown": {
            "description": "Events about entities that the catalog does not have. They are counted above, kept for some time, and count when the entity appears.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "events",
              "entities"
            ],
            "properties": {
              "events": {
                "type": "integer"
              },
              "entities": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "EventType": {
        "type": "string",
        "enum": [
          "deployment",
          "incident",
          "change",
          "request"
        ]
      },
      "ConnectedSource": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "types"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "types": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "type",
                "first",
                "last",
                "events"
              ],
              "properties": {
                "type": {
                  "$ref": "#/components/schemas/EventType"
                },
                "first": {
                  "type": "string"
                },
                "last": {
                  "type": "string"
                },
                "events": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "Span": {
        "description": "From an instant up to, but not including, another.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          }
        }
      },
      "UnknownReason": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reason"
        ],
        "properties": {
          "reason": {
            "type": "string",
            "enum": [
              "no-deployment-source",
              "no-incident-source",
              "no-change-source",
              "no-request-source",
              "no-self-service-source",
              "before-source",
              "no-deployments",
              "no-failures",
              "no-requests",
              "too-few",
              "span-too-short",
              "no-commit-time",
              "before-first-deployment",
              "waited-too-long",
              "clock-skew",
              "unlinked-incidents",
              "unknown-deployment",
              "still-open",
              "no-start-time",
              "no-kind",
              "no-outcome"
            ]
          },
          "count": {
            "type": "integer"
          },
          "least": {
            "type": "integer"
          },
          "since": {
            "type": "string"
          }
        }
      },
      "Interval": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "low",
          "high",
          "confidence"
        ],
        "properties": {
          "low": {
            "type": "number"
          },
          "high": {
            "type": "number"
          },
          "confidence": {
            "type": "number"
          }
        }
      },
      "MetricUnit": {
        "type": "string",
        "enum": [
          "seconds",
          "per-week",
          "share"
        ]
      },
      "MetricAnswer": {
        "description": "A metric. A value that is not known is null, never 0.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "unit",
          "n",
          "p25",
          "p50",
          "p75",
          "shareInferred",
          "unknown"
        ],
        "properties": {
          "value": {
            "type": [
              "number",
              "null"
            ]
          },
          "unit": {
            "$ref": "#/components/schemas/MetricUnit"
          },
          "n": {
            "type": "integer"
          },
          "count": {
            "description": "Of a rate, how many of the n.",
            "type": "integer"
          },
          "p25": {
            "type": [
              "number",
              "null"
            ]
          },
          "p50": {
            "type": [
              "number",
              "null"
            ]
          },
          "p75": {
            "type": [
              "number",
              "null"
            ]
          },
          "p90": {
            "type": [
              "number",
              "null"
            ]
          },
          "shareInferred": {
            "type": [
              "number",
              "null"
            ]
          },
          "interval": {
            "$ref": "#/components/schemas/Interval"
          },
          "unknown": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnknownReason"
            }
          }
        }
      },
      "DeliveryMetrics": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "changeLeadTime",
          "deploymentFrequency",
          "failedDeploymentRecoveryTime",
          "changeFailRate",
          "deploymentReworkRate"
        ],
        "properties": {
          "changeLeadTime": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "deploymentFrequency": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "failedDeploymentRecoveryTime": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "changeFailRate": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "deploymentReworkRate": {
            "$ref": "#/components/schemas/MetricAnswer"
          }
        }
      },
      "ComponentDeliveries": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "environment",
          "span",
          "connected",
          "metrics",
          "counts"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "span": {
            "$ref": "#/components/schemas/Span"
          },
          "connected": {
            "description": "Since when each kind of event is reported.",
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "deployments": {
                "type": "string"
              },
              "incidents": {
                "type": "string"
              },
              "changes": {
                "type": "string"
              }
            }
          },
          "metrics": {
            "$ref": "#/components/schemas/DeliveryMetrics"
          },
          "counts": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "deployments",
              "planned",
              "rework",
              "rollbacks",
              "failedAttempts",
              "statedIncidents",
              "inferredIncidents",
              "unlinkedIncidents"
            ],
            "properties": {
              "deployments": {
                "type": "integer"
              },
              "planned": {
                "type": "integer"
              },
              "rework": {
                "type": "integer"
              },
              "rollbacks": {
                "type": "integer"
              },
              "failedAttempts": {
                "type": "integer"
              },
              "statedIncidents": {
                "type": "integer"
              },
              "inferredIncidents": {
                "type": "integer"
              },
              "unlinkedIncidents": {
                "type": "integer"
              }
            }
          },
          "lastDeploymentAt": {
            "type": "string"
          }
        }
      },
      "IncidentItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "entity",
          "link"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "detectedAt": {
            "type": "string"
          },
          "resolvedAt": {
            "type": "string"
          },
          "deployment": {
            "type": "string"
          },
          "link": {
            "type": "string",
            "enum": [
              "stated",
              "inferred",
              "none"
            ]
          }
        }
      },
      "DeploymentItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "entity",
          "environment",
          "finishedAt",
          "outcome",
          "failed",
          "incidents"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "artifact": {
            "type": "string"
          },
          "commit": {
            "type": "string"
          },
          "commitAt": {
            "type": "string"
          },
          "startedAt": {
            "type": "string"
          },
          "finishedAt": {
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "succeeded",
              "failed",
              "removed"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "planned",
              "rework",
              "rollback"
            ]
          },
          "causedBy": {
            "type": "string"
          },
          "failed": {
            "type": "boolean"
          },
          "incidents": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IncidentItem"
            }
          }
        }
      },
      "DeploymentPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeploymentItem"
            }
          },
          "unlinkedIncidents": {
            "description": "Incidents of the span that belong to no deployment; only on the first page.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/IncidentItem"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "StripGroup": {
        "type": "string",
        "enum": [
          "team",
          "grouping",
          "team-type",
          "capability",
          "template-version"
        ]
      },
      "StripPoint": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "answer"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "answer": {
            "$ref": "#/components/schemas/MetricAnswer"
          }
        }
      },
      "Strip": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "points",
          "unknown"
        ],
        "properties": {
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StripPoint"
            }
          },
          "unknown": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StripPoint"
            }
          }
        }
      },
      "StripsOfGroup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "components",
          "strips"
        ],
        "properties": {
          "group": {
            "description": "Absent for the components without one.",
            "type": "string"
          },
          "components": {
            "type": "integer"
          },
          "strips": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "changeLeadTime",
              "deploymentFrequency",
              "failedDeploymentRecoveryTime",
              "changeFailRate",
              "deploymentReworkRate"
            ],
            "properties": {
              "changeLeadTime": {
                "$ref": "#/components/schemas/Strip"
              },
              "deploymentFrequency": {
                "$ref": "#/components/schemas/Strip"
              },
              "failedDeploymentRecoveryTime": {
                "$ref": "#/components/schemas/Strip"
              },
              "changeFailRate": {
                "$ref": "#/components/schemas/Strip"
              },
              "deploymentReworkRate": {
                "$ref": "#/components/schemas/Strip"
              }
            }
          }
        }
      },
      "DeliveryStrips": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "by",
          "environment",
          "span",
          "items"
        ],
        "properties": {
          "by": {
            "$ref": "#/components/schemas/StripGroup"
          },
          "environment": {
            "type": "string"
          },
          "span": {
            "$ref": "#/components/schemas/Span"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StripsOfGroup"
            }
          }
        }
      },
      "BeforeAfterPoints": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "entity",
            "before",
            "after"
          ],
          "properties": {
            "entity": {
              "type": "string"
            },
            "before": {
              "$ref": "#/components/schemas/MetricAnswer"
            },
            "after": {
              "$ref": "#/components/schemas/MetricAnswer"
            }
          }
        }
      },
      "BeforeAfter": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "environment",
          "before",
          "during",
          "after",
          "metrics"
        ],
        "properties": {
          "environment": {
            "type": "string"
          },
          "before": {
            "$ref": "#/components/schemas/Span"
          },
          "during": {
            "$ref": "#/components/schemas/Span"
          },
          "after": {
            "$ref": "#/components/schemas/Span"
          },
          "metrics": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "changeLeadTime",
              "deploymentFrequency",
              "failedDeploymentRecoveryTime",
              "changeFailRate",
              "deploymentReworkRate"
            ],
            "properties": {
              "changeLeadTime": {
                "$ref": "#/components/schemas/BeforeAfterPoints"
              },
              "deploymentFrequency": {
                "$ref": "#/components/schemas/BeforeAfterPoints"
              },
              "failedDeploymentRecoveryTime": {
                "$ref": "#/components/schemas/BeforeAfterPoints"
              },
              "changeFailRate": {
                "$ref": "#/components/schemas/BeforeAfterPoints"
              },
              "deploymentReworkRate": {
                "$ref": "#/components/schemas/BeforeAfterPoints"
              }
            }
          }
        }
      },
      "RepeatedNeed": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "need",
          "requests",
          "teams",
          "lastAt"
        ],
        "properties": {
          "need": {
            "type": "string"
          },
          "requests": {
            "type": "integer"
          },
          "teams": {
            "type": "integer"
          },
          "lastAt": {
            "type": "string"
          }
        }
      },
      "RequestsReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "span",
          "connected",
          "weeks",
          "selfServiceRatio",
          "timeToDone",
          "oneOffShare",
          "repeatedNeeds"
        ],
        "properties": {
          "capability": {
            "type": "string"
          },
          "span": {
            "$ref": "#/components/schemas/Span"
          },
          "connected": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "requests": {
                "type": "string"
              },
              "selfService": {
                "type": "string"
              }
            }
          },
          "weeks": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "week",
                "withoutAsking",
                "byAsking"
              ],
              "properties": {
                "week": {
                  "type": "string"
                },
                "withoutAsking": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "byAsking": {
                  "type": [
                    "integer",
                    "null"
                  ]
                }
              }
            }
          },
          "selfServiceRatio": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "timeToDone": {
            "description": "From opened to closed, with the 90th percentile.",
            "allOf": [
              {
                "$ref": "#/components/schemas/MetricAnswer"
              },
              {
                "type": "object",
                "required": [
                  "p90"
                ]
              }
            ]
          },
          "oneOffShare": {
            "$ref": "#/components/schemas/MetricAnswer"
          },
          "repeatedNeeds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RepeatedNeed"
            }
          }
        }
      },
      "SurvivalCurve": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "n",
          "deployed",
          "open",
          "notKnown",
          "medianSeconds",
          "steps"
        ],
        "properties": {
          "version": {
            "type": "string"
          },
          "n": {
            "type": "integer"
          },
          "deployed": {
            "type": "integer"
          },
          "open": {
            "type": "integer"
          },
          "notKnown": {
            "type": "integer"
          },
          "medianSeconds": {
            "type": [
              "number",
              "null"
            ]
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "seconds",
                "share",
                "atRisk",
                "deployed"
              ],
              "properties": {
                "seconds": {
                  "type": "number"
                },
                "share": {
                  "type": "number"
                },
                "atRisk": {
                  "type": "integer"
                },
                "deployed": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "VersionCounts": {
        "description": "Components by version, the empty text for those that name none.",
        "type": "object",
        "additionalProperties": {
          "type": "integer"
        }
      },
      "TemplateAdoption": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "template",
          "adoption",
          "survival"
        ],
        "properties": {
          "template": {
            "type": "string"
          },
          "adoption": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "day",
                "versions"
              ],
              "properties": {
                "day": {
                  "type": "string"
                },
                "versions": {
                  "$ref": "#/components/schemas/VersionCounts"
                }
              }
            }
          },
          "survival": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SurvivalCurve"
            }
          }
        }
      },
      "PlatformReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "span",
          "environment",
          "tiles",
          "deliveries",
          "requests",
          "templates",
          "consumers"
        ],
        "properties": {
          "span": {
            "$ref": "#/components/schemas/Span"
          },
          "environment": {
            "type": "string"
          },
          "tiles": {
            "description": "Where the content of each tile comes from.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "tile",
                "sources",
                "n",
                "notConnected"
              ],
              "properties": {
                "tile": {
                  "type": "string",
                  "enum": [
                    "deliveries",
                    "self-service",
                    "requests",
                    "needs",
                    "golden-paths",
                    "consumers"
                  ]
                },
                "sources": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "n": {
                  "type": "integer"
                },
                "notConnected": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "enum": [
                      "deployment",
                      "incident",
                      "change",
                      "request",
                      "self-service"
                    ]
                  }
                }
              }
            }
          },
          "deliveries": {
            "description": "By team type.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StripsOfGroup"
            }
          },
          "requests": {
            "$ref": "#/components/schemas/RequestsReport"
          },
          "templates": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "template",
                "versions",
                "timeToFirstDeployment"
              ],
              "properties": {
                "template": {
                  "type": "string"
                },
                "versions": {
                  "$ref": "#/components/schemas/VersionCounts"
                },
                "timeToFirstDeployment": {
                  "$ref": "#/components/schemas/MetricAnswer"
                }
              }
            }
          },
          "consumers": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "team",
                "consumers",
                "people",
                "value"
              ],
              "properties": {
                "team": {
                  "type": "string"
                },
                "consumers": {
                  "type": "integer"
                },
                "people": {
                  "type": [
                    "integer",
                    "null"
                  ]
                },
                "value": {
                  "type": [
                    "number",
                    "null"
                  ]
                }
              }
            }
          }
        }
      }
    }
  }
} as const;

export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
