// Written by scripts/generate-openapi.mjs from src/schema/openapi.yaml; edit that.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "scorecards",
    "version": "1",
    "description": "Scorecards, and how the entities of the catalog stand with them. Every answer holds only what the caller may see in the catalog; what the caller may not see is counted nowhere.",
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
    "/scorecards": {
      "get": {
        "operationId": "ListScorecards",
        "description": "The scorecards of the catalog. Drafts only for members of their owner, retired ones never.",
        "responses": {
          "200": {
            "description": "The scorecards, in the order of their titles.",
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
                        "$ref": "#/components/schemas/ScorecardSummary"
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
    "/scorecards/{namespace}/{name}": {
      "get": {
        "operationId": "GetScorecard",
        "description": "One scorecard, with what is wrong in it and where.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecard.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardDetails"
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
    "/scorecards/{namespace}/{name}/check-history": {
      "get": {
        "operationId": "GetCheckHistory",
        "description": "How the checks of a scorecard stood, day by day, over the entities that exist now and the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
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
            "description": "One point for each day on which a check stood otherwise.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckHistory"
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
    "/scorecards/{namespace}/{name}/results": {
      "get": {
        "operationId": "GetResults",
        "description": "The results of a scorecard, in the order of entity refs. Values of one field are alternatives, fields narrow each other.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/check"
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many results a page has; 50 where it is absent.",
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
            "description": "Where the page starts, as `nextCursor` of the page before says. It belongs to the scorecard and the filter of that page.",
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
            "description": "A page of results.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardResultPage"
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
    "/scorecards/{namespace}/{name}/results.csv": {
      "get": {
        "operationId": "GetResultsCsv",
        "description": "All results of a scorecard as CSV in UTF-8, one column for each check. Text that a spreadsheet would interpret as a formula starts with an apostrophe.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/state"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/check"
          }
        ],
        "responses": {
          "200": {
            "description": "The results, as they are read.",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
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
    "/scorecards/{namespace}/{name}/by-golden-path": {
      "get": {
        "operationId": "GetByGoldenPath",
        "description": "The results of a scorecard by the template, and its version, that generated the entities.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "One row for each version of a template, entities without a template last.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardByGoldenPath"
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
    "/entities/{kind}/{namespace}/{name}/report": {
      "get": {
        "operationId": "GetEntityReport",
        "description": "An entity over all scorecards that apply to it, with the reasons, which are worked out when they are asked for.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The report.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityReport"
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
    "/entities/{kind}/{namespace}/{name}/facts": {
      "get": {
        "operationId": "GetEntityFacts",
        "description": "The newest facts of an entity, with age and source.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The facts, by provider.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityFactsReport"
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
    "/entities/{kind}/{namespace}/{name}/trend": {
      "get": {
        "operationId": "GetEntityTrend",
        "description": "How an entity changed over a time.",
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
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          }
        ],
        "responses": {
          "200": {
            "description": "Changes, levels and numeric facts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityTrend"
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
    "/groups/{namespace}/{name}/rollup": {
      "get": {
        "operationId": "GetGroupRollup",
        "description": "What a group and its descendants own, by scorecard, and each of its children likewise.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          }
        ],
        "responses": {
          "200": {
            "description": "The rollups.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GroupRollupReport"
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
    "/groups/{namespace}/{name}/trend": {
      "get": {
        "operationId": "GetGroupTrend",
        "description": "How the entities of a group and its descendants changed over a time, with the owners of each day. For callers who see a part of the catalog, it is rebuilt from the changes of what they see and the group owns now.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          }
        ],
        "responses": {
          "200": {
            "description": "One point for each day that is known.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GroupTrend"
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
    "/trend": {
      "get": {
        "operationId": "GetTrend",
        "description": "How all entities changed over a time, whoever owns them. For callers who see a part of the catalog, it is rebuilt from the changes of what they see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          }
        ],
        "responses": {
          "200": {
            "description": "One point for each day that is known.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Trend"
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
    "/levels": {
      "post": {
        "operationId": "GetLevels",
        "description": "The levels of many entities. One that the caller may not see has none, as one that does not exist. Nothing is changed.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRefs"
                ],
                "properties": {
                  "entityRefs": {
                    "type": "array",
                    "maxItems": 500,
                    "items": {
                      "$ref": "#/components/schemas/Ref"
                    }
                  },
                  "scorecard": {
                    "$ref": "#/components/schemas/Refs"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The levels, in the order of the refs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityLevels"
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
    "/overview": {
      "get": {
        "operationId": "GetOverview",
        "description": "Scorecards by groups, in one answer.",
        "parameters": [
          {
            "name": "root",
            "in": "query",
            "description": "The ref of the group whose children are the topmost rows; the whole organisation where it is absent.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "depth",
            "in": "query",
            "description": "How many levels of groups; 1 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 5
            }
          },
          {
            "$ref": "#/components/parameters/scorecard"
          }
        ],
        "responses": {
          "200": {
            "description": "The overview.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardOverview"
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
    "/facts": {
      "post": {
        "operationId": "PushFacts",
        "description": "Stores facts that were observed elsewhere: all of the batch or, where anything in it is wrong, nothing. The same batch again changes nothing, and an older observation never replaces a newer one. Observations of the same timestamp are merged; if two give the same fact, the one that arrives later counts. Only those may push that the configuration names under `scorecards.push.<provider>.allow`. At most 10,000 facts and 5 MB.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "observations"
                ],
                "properties": {
                  "observations": {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/FactObservation"
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
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "stored",
                    "amended",
                    "repeated",
                    "outdated",
                    "unknown",
                    "notApplicable"
                  ],
                  "properties": {
                    "stored": {
                      "description": "Observations that are now the newest.",
                      "type": "integer"
                    },
                    "amended": {
                      "description": "Observations with the newest timestamp already stored, with other values or more facts. They count now.",
                      "type": "integer"
                    },
                    "repeated": {
                      "description": "Observations that say nothing new.",
                      "type": "integer"
                    },
                    "outdated": {
                      "description": "Observations that are older than the newest.",
                      "type": "integer"
                    },
                    "unknown": {
                      "description": "Observations about entities that the catalog does not have. They are counted above, and kept for seven days.",
                      "allOf": [
                        {
                          "$ref": "#/components/schemas/PushedAbout"
                        }
                      ]
                    },
                    "notApplicable": {
                      "description": "Observations about entities that the provider is not about. They are not stored.",
                      "allOf": [
                        {
                          "$ref": "#/components/schemas/PushedAbout"
                        }
                      ]
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
    "/preview": {
      "post": {
        "operationId": "PreviewScorecard",
        "description": "Evaluates a scorecard that is not in the catalog with the facts that are stored, and compares it with the version that is. Nothing is stored.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "scorecard"
                ],
                "properties": {
                  "scorecard": {
                    "description": "The scorecard, as it would be in the catalog. What is wrong with it is part of the answer.",
                    "type": "object",
                    "additionalProperties": true
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The results that the scorecard would have, and the changes.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardPreview"
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
    "/refresh/{kind}/{namespace}/{name}": {
      "post": {
        "operationId": "RefreshEntity",
        "description": "Collects the facts of an entity and evaluates it again, once for all who ask at the same time. Whoever asks within `scorecards.refresh.minimumAge` of the last time gets what there is.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The outcome.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RefreshReport"
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
      },
      "scorecard": {
        "name": "scorecard",
        "in": "query",
        "description": "Refs of scorecards, each in a field of its own; all where it is absent. 404 where one is not there, 400 where one is a draft and drafts are not counted.",
        "required": false,
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Refs"
        }
      },
      "state": {
        "name": "state",
        "in": "query",
        "description": "With `check`: the state of that check, announced or not. Without: any check that counts in that state.",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/CheckState"
          }
        }
      },
      "level": {
        "name": "level",
        "in": "query",
        "description": "Level ids; `none` for entities below the lowest. 400 where the scorecard does not have one.",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/components/schemas/Name"
          }
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "description": "Refs of groups, with their descendants, or of users.",
        "required": false,
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Refs"
        }
      },
      "system": {
        "name": "system",
        "in": "query",
        "description": "Refs of systems.",
        "required": false,
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Refs"
        }
      },
      "check": {
        "name": "check",
        "in": "query",
        "description": "Check ids: entities to which one of them applies. 400 where the scorecard does not have one.",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/components/schemas/Name"
          }
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
      "Refs": {
        "type": "array",
        "maxItems": 50,
        "items": {
          "$ref": "#/components/schemas/Ref"
        }
      },
      "CheckState": {
        "type": "string",
        "enum": [
          "pass",
          "fail",
          "unknown",
          "error",
          "exempt",
          "self-maintained"
        ]
      },
      "StateCounts": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "pass": {
            "type": "integer"
          },
          "fail": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          },
          "error": {
            "type": "integer"
          },
          "exempt": {
            "type": "integer"
          },
          "self-maintained": {
            "type": "integer"
          }
        }
      },
      "Coverage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "known",
          "all"
        ],
        "properties": {
          "known": {
            "type": "integer"
          },
          "all": {
            "type": "integer"
          }
        }
      },
      "LevelCounts": {
        "type": "object",
        "additionalProperties": {
          "type": "integer"
        }
      },
      "FactValue": {
        "oneOf": [
          {
            "type": "boolean"
          },
          {
            "type": "number"
          },
          {
            "type": "string"
          },
          {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        ]
      },
      "FactReference": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "type",
          "description"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "enum": [
              "boolean",
              "number",
              "string",
              "string-list",
              "timestamp"
            ]
          },
          "unit": {
            "type": "string"
          },
          "description": {
            "type": "string"
          }
        }
      },
      "Failure": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "message",
          "at"
        ],
        "properties": {
          "message": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "withheld": {
            "description": "Whether the message is one that the caller may not see.",
            "type": "boolean"
          }
        }
      },
      "Withheld": {
        "description": "Fields that have a value which the caller may not see.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "ExplainedFact": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "type",
          "description",
          "stale"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "value": {
            "$ref": "#/components/schemas/FactValue"
          },
          "length": {
            "description": "How many items or characters the whole value has, where the value of a check's fact is only the beginning of it.",
            "type": "integer"
          },
          "withheld": {
            "description": "Whether there is a value that the caller may not see.",
            "type": "boolean"
          },
          "observedAt": {
            "type": "string"
          },
          "ageMs": {
            "type": "number"
          },
          "stale": {
            "type": "boolean"
          },
          "pushedBy": {
            "type": "string"
          },
          "error": {
            "$ref": "#/components/schemas/Failure"
          }
        }
      },
      "SentenceParams": {
        "description": "Parameters of the rule's sentence, in addition to the field.",
        "type": "object",
        "additionalProperties": {
          "oneOf": [
            {
              "type": "string"
            },
            {
              "type": "number"
            }
          ]
        }
      },
      "ScorecardProblem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "field",
          "message"
        ],
        "properties": {
          "field": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "params": {
            "$ref": "#/components/schemas/SentenceParams"
          }
        }
      },
      "InvalidCheck": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "check",
          "field",
          "message"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "field": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "params": {
            "$ref": "#/components/schemas/SentenceParams"
          },
          "position": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "line",
              "column",
              "start",
              "end"
            ],
            "properties": {
              "line": {
                "type": "integer"
              },
              "column": {
                "type": "integer"
              },
              "start": {
                "type": "integer"
              },
              "end": {
                "type": "integer"
              }
            }
          },
          "suggestion": {
            "type": "string"
          }
        }
      },
      "ScorecardLevel": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "color": {
            "type": "string"
          }
        }
      },
      "ScorecardLifecycle": {
        "type": "string",
        "enum": [
          "draft",
          "active",
          "retired"
        ]
      },
      "ScorecardSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "lifecycle",
          "levels",
          "checks",
          "announcedChecks",
          "invalidChecks",
          "stale"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/ScorecardLifecycle"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "checks": {
            "type": "integer"
          },
          "announcedChecks": {
            "type": "integer"
          },
          "invalidChecks": {
            "type": "integer"
          },
          "stale": {
            "type": "boolean"
          },
          "evaluatedAt": {
            "type": "string"
          }
        }
      },
      "ScorecardCheckDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "level",
          "rule",
          "facts",
          "announced",
          "invalid"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "when": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "remedy": {
            "type": "string"
          },
          "capability": {
            "type": "string"
          },
          "appliesTo": {},
          "enforceFrom": {
            "type": "string"
          },
          "facts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FactReference"
            }
          },
          "announced": {
            "type": "boolean"
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "invalid": {
            "type": "boolean"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          }
        }
      },
      "CheckHistory": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "from",
          "to",
          "checks"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "imported": {
            "$ref": "#/components/schemas/ImportedDays"
          },
          "until": {
            "description": "The last day that is known.",
            "type": "string"
          },
          "checks": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "check",
                "points"
              ],
              "properties": {
                "check": {
                  "type": "string"
                },
                "points": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "day",
                      "counts"
                    ],
                    "properties": {
                      "day": {
                        "type": "string"
                      },
                      "counts": {
                        "$ref": "#/components/schemas/StateCounts"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "EntityLevels": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecards",
          "items"
        ],
        "properties": {
          "scorecards": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSummary"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entity",
                "results"
              ],
              "properties": {
                "entity": {
                  "type": "string"
                },
                "results": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "scorecard",
                      "coverage"
                    ],
                    "properties": {
                      "scorecard": {
                        "type": "string"
                      },
                      "level": {
                        "type": "string"
                      },
                      "coverage": {
                        "$ref": "#/components/schemas/Coverage"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "ScorecardDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "lifecycle",
          "levels",
          "checks",
          "announcedChecks",
          "invalidChecks",
          "stale",
          "checkDetails",
          "invalid",
          "rollup"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "lifecycle": {
            "$ref": "#/components/schemas/ScorecardLifecycle"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardLevel"
            }
          },
          "checks": {
            "type": "integer"
          },
          "announcedChecks": {
            "type": "integer"
          },
          "invalidChecks": {
            "type": "integer"
          },
          "stale": {
            "type": "boolean"
          },
          "evaluatedAt": {
            "type": "string"
          },
          "appliesTo": {},
          "checkDetails": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardCheckDetails"
            }
          },
          "invalid": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/InvalidCheck"
            }
          },
          "rollup": {
            "$ref": "#/components/schemas/ScorecardRollup"
          }
        }
      },
      "WeakCheck": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "check",
          "counts",
          "all",
          "lacking",
          "share"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "all": {
            "type": "integer"
          },
          "lacking": {
            "type": "integer"
          },
          "share": {
            "type": "number"
          }
        }
      },
      "ScorecardRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "entities",
          "levels",
          "states",
          "coverage",
          "weakest"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "entities": {
            "type": "integer"
          },
          "levels": {
            "$ref": "#/components/schemas/LevelCounts"
          },
          "states": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "weakest": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/WeakCheck"
            }
          }
        }
      },
      "ScorecardByGoldenPath": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "rows"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "rows": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entities",
                "levels",
                "states",
                "coverage"
              ],
              "properties": {
                "template": {
                  "type": "string"
                },
                "withheld": {
                  "$ref": "#/components/schemas/Withheld"
                },
                "title": {
                  "type": "string"
                },
                "version": {
                  "type": "string"
                },
                "entities": {
                  "type": "integer"
                },
                "levels": {
                  "$ref": "#/components/schemas/LevelCounts"
                },
                "states": {
                  "$ref": "#/components/schemas/StateCounts"
                },
                "coverage": {
                  "$ref": "#/components/schemas/Coverage"
                }
              }
            }
          }
        }
      },
      "CheckStates": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/CheckState"
        }
      },
      "ScorecardResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "entity",
          "states",
          "announced",
          "counts",
          "coverage"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "states": {
            "$ref": "#/components/schemas/CheckStates"
          },
          "announced": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          }
        }
      },
      "ScorecardResultItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "entity",
          "states",
          "announced",
          "counts",
          "coverage",
          "owners",
          "evaluatedAt"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "states": {
            "$ref": "#/components/schemas/CheckStates"
          },
          "announced": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "owners": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "system": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "evaluatedAt": {
            "type": "string"
          }
        }
      },
      "ScorecardResultPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardResultItem"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ReportedCheck": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "check",
          "title",
          "level",
          "state",
          "rule",
          "facts",
          "reasons"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/CheckState"
          },
          "rule": {
            "type": "string"
          },
          "when": {
            "type": "string"
          },
          "facts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExplainedFact"
            }
          },
          "message": {
            "type": "string"
          },
          "remedy": {
            "description": "The scorecard's instructions for when the rule does not hold.",
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "reasons": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckReason"
            }
          },
          "optOut": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "capability",
              "state"
            ],
            "properties": {
              "capability": {
                "type": "string"
              },
              "state": {
                "type": "string",
                "enum": [
                  "maintained",
                  "overdue",
                  "orphaned",
                  "unconfirmed"
                ]
              },
              "reviewBy": {
                "type": "string"
              }
            }
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "enforceFrom": {
            "type": "string"
          },
          "since": {
            "type": "string"
          }
        }
      },
      "CheckReason": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule"
        ],
        "properties": {
          "rule": {
            "type": "string",
            "enum": [
              "exempt",
              "self-maintained",
              "opt-out-overdue",
              "opt-out-orphaned",
              "opt-out-unconfirmed",
              "when-not-known",
              "never-observed",
              "not-in-observation",
              "stale",
              "provider-failed",
              "provider-failing",
              "wrong-value",
              "rule-failed",
              "when-failed"
            ]
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "capability": {
            "type": "string"
          },
          "reviewBy": {
            "type": "string"
          },
          "fact": {
            "type": "string"
          },
          "provider": {
            "type": "string"
          },
          "observedAt": {
            "type": "string"
          },
          "ageMs": {
            "type": "number"
          },
          "maxAge": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "failure": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "rule",
              "params"
            ],
            "properties": {
              "rule": {
                "type": "string"
              },
              "params": {
                "$ref": "#/components/schemas/SentenceParams"
              }
            }
          },
          "type": {
            "type": "string"
          }
        }
      },
      "EntityReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "owners",
          "scorecards"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "owners": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "scorecards": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scorecard",
                "result",
                "checks",
                "notApplicable",
                "invalid",
                "evaluatedAt"
              ],
              "properties": {
                "scorecard": {
                  "$ref": "#/components/schemas/ScorecardSummary"
                },
                "result": {
                  "$ref": "#/components/schemas/ScorecardResult"
                },
                "checks": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/ReportedCheck"
                  }
                },
                "notApplicable": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "check",
                      "title",
                      "level",
                      "when"
                    ],
                    "properties": {
                      "check": {
                        "type": "string"
                      },
                      "title": {
                        "type": "string"
                      },
                      "level": {
                        "type": "string"
                      },
                      "when": {
                        "type": "string"
                      }
                    }
                  }
                },
                "invalid": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/InvalidCheck"
                  }
                },
                "next": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "level",
                    "checks"
                  ],
                  "properties": {
                    "level": {
                      "type": "string"
                    },
                    "checks": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    }
                  }
                },
                "levelSince": {
                  "type": "string"
                },
                "evaluatedAt": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "PushedAbout": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "observations",
          "entities"
        ],
        "properties": {
          "observations": {
            "type": "integer"
          },
          "entities": {
            "description": "The first 20 refs.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EntityFactsReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "providers"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "providers": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "provider",
                "title",
                "stale",
                "facts"
              ],
              "properties": {
                "provider": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "observedAt": {
                  "type": "string"
                },
                "ageMs": {
                  "type": "number"
                },
                "stale": {
                  "type": "boolean"
                },
                "pushedBy": {
                  "type": "string"
                },
                "error": {
                  "$ref": "#/components/schemas/Failure"
                },
                "facts": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/ExplainedFact"
                  }
                }
              }
            }
          }
        }
      },
      "CheckTransition": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "scorecard",
          "check"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "scorecard": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "from": {
            "$ref": "#/components/schemas/CheckState"
          },
          "to": {
            "$ref": "#/components/schemas/CheckState"
          }
        }
      },
      "ImportedDays": {
        "description": "Which days were imported by a preparation, and not recorded.",
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
      "EntityTrend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "from",
          "to",
          "transitions",
          "truncated",
          "levels",
          "facts"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "imported": {
            "$ref": "#/components/schemas/ImportedDays"
          },
          "transitions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckTransition"
            }
          },
          "truncated": {
            "type": "boolean"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scorecard",
                "points"
              ],
              "properties": {
                "scorecard": {
                  "type": "string"
                },
                "points": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "at"
                    ],
                    "properties": {
                      "at": {
                        "type": "string"
                      },
                      "level": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          },
          "facts": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "points"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "unit": {
                  "type": "string"
                },
                "withheld": {
                  "description": "Whether the caller may not see the fact.",
                  "type": "boolean"
                },
                "points": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "day",
                      "value"
                    ],
                    "properties": {
                      "day": {
                        "type": "string"
                      },
                      "value": {
                        "type": "number"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "GroupRollup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "entities",
          "scorecards"
        ],
        "properties": {
          "group": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "entities": {
            "type": "integer"
          },
          "scorecards": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardRollup"
            }
          }
        }
      },
      "GroupRollupReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "total",
          "own",
          "children",
          "scorecards"
        ],
        "properties": {
          "total": {
            "$ref": "#/components/schemas/GroupRollup"
          },
          "own": {
            "$ref": "#/components/schemas/GroupRollup"
          },
          "children": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/GroupRollup"
            }
          },
          "scorecards": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSummary"
            }
          }
        }
      },
      "TrendLines": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "scorecard",
            "points"
          ],
          "properties": {
            "scorecard": {
              "type": "string"
            },
            "points": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "day",
                  "entities",
                  "levels",
                  "states",
                  "coverage"
                ],
                "properties": {
                  "day": {
                    "type": "string"
                  },
                  "entities": {
                    "type": "integer"
                  },
                  "levels": {
                    "$ref": "#/components/schemas/LevelCounts"
                  },
                  "states": {
                    "$ref": "#/components/schemas/StateCounts"
                  },
                  "coverage": {
                    "$ref": "#/components/schemas/Coverage"
                  }
                }
              }
            }
          }
        }
      },
      "Trend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "scorecards"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "imported": {
            "$ref": "#/components/schemas/ImportedDays"
          },
          "scorecards": {
            "$ref": "#/components/schemas/TrendLines"
          }
        }
      },
      "GroupTrend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "from",
          "to",
          "scorecards"
        ],
        "properties": {
          "group": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "imported": {
            "$ref": "#/components/schemas/ImportedDays"
          },
          "scorecards": {
            "$ref": "#/components/schemas/TrendLines"
          }
        }
      },
      "ScorecardOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "depth",
          "groups",
          "scorecards",
          "cells",
          "totals",
          "unowned",
          "others",
          "missingOwners"
        ],
        "properties": {
          "root": {
            "type": "string"
          },
          "depth": {
            "type": "integer"
          },
          "groups": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "group",
                "title",
                "depth",
                "hasChildren",
                "entities"
              ],
              "properties": {
                "group": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "parent": {
                  "type": "string"
                },
                "depth": {
                  "type": "integer"
                },
                "hasChildren": {
                  "type": "boolean"
                },
                "entities": {
                  "type": "integer"
                }
              }
            }
          },
          "scorecards": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSummary"
            }
          },
          "cells": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "group",
                "rollup"
              ],
              "properties": {
                "group": {
                  "type": "string"
                },
                "rollup": {
                  "$ref": "#/components/schemas/ScorecardRollup"
                }
              }
            }
          },
          "totals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardRollup"
            }
          },
          "unowned": {
            "type": "integer"
          },
          "others": {
            "description": "Entities that no group owns, by owner. Only for the whole organisation.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "owners",
                "entities",
                "rollups"
              ],
              "properties": {
                "owners": {
                  "type": "string",
                  "enum": [
                    "people",
                    "missing",
                    "nobody",
                    "other"
                  ]
                },
                "entities": {
                  "type": "integer"
                },
                "rollups": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/ScorecardRollup"
                  }
                }
              }
            }
          },
          "missingOwners": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "owner",
                "entities"
              ],
              "properties": {
                "owner": {
                  "type": "string"
                },
                "entities": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "FactObservation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "provider",
          "entity",
          "observedAt",
          "values"
        ],
        "properties": {
          "provider": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "entity": {
            "description": "A full entity ref.",
            "type": "string",
            "minLength": 1,
            "maxLength": 520
          },
          "observedAt": {
            "description": "ISO 8601 with a time zone; not in the future.",
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "values": {
            "description": "Facts by name; missing ones count as never observed.",
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "PreviewedTeam": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "raised",
          "lowered",
          "added",
          "removed"
        ],
        "properties": {
          "owner": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "title": {
            "type": "string"
          },
          "before": {
            "$ref": "#/components/schemas/ScorecardRollup"
          },
          "after": {
            "$ref": "#/components/schemas/ScorecardRollup"
          },
          "raised": {
            "type": "integer"
          },
          "lowered": {
            "type": "integer"
          },
          "added": {
            "type": "integer"
          },
          "removed": {
            "type": "integer"
          }
        }
      },
      "PreviewedEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "before": {
            "type": "string"
          },
          "after": {
            "type": "string"
          }
        }
      },
      "ScorecardPreview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "problems",
          "invalid",
          "teams",
          "entities",
          "changedEntities"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardProblem"
            }
          },
          "invalid": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/InvalidCheck"
            }
          },
          "after": {
            "$ref": "#/components/schemas/ScorecardRollup"
          },
          "before": {
            "$ref": "#/components/schemas/ScorecardRollup"
          },
          "teams": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PreviewedTeam"
            }
          },
          "entities": {
            "description": "Entities whose level changes, at most 200.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PreviewedEntity"
            }
          },
          "changedEntities": {
            "type": "integer"
          },
          "withheldEntities": {
            "description": "Of how many entities a fact was unknown because the caller may not see it.",
            "type": "integer"
          }
        }
      },
      "RefreshReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "startedAt",
          "providers",
          "transitions"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "startedAt": {
            "type": "string"
          },
          "providers": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "provider"
              ],
              "properties": {
                "provider": {
                  "type": "string"
                },
                "observedAt": {
                  "type": "string"
                },
                "error": {
                  "$ref": "#/components/schemas/Failure"
                }
              }
            }
          },
          "transitions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckTransition"
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
