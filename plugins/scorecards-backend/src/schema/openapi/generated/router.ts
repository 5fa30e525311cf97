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
    "/campaigns": {
      "get": {
        "operationId": "ListCampaigns",
        "description": "The campaigns of the catalog, with how the entities stand that the caller may see. Drafts only for members of their owner.",
        "parameters": [
          {
            "name": "owner",
            "in": "query",
            "description": "Refs of groups, with their descendants, or of users: only campaigns that touch what these own, and only that is counted.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Refs"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The campaigns, in the order of their due days.",
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
                        "$ref": "#/components/schemas/CampaignSummary"
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
    "/campaigns/preview": {
      "post": {
        "operationId": "PreviewCampaign",
        "description": "Whom a campaign would touch that is not in the catalog, by the results that are stored. Nothing is stored.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "campaign"
                ],
                "properties": {
                  "campaign": {
                    "description": "The campaign, as it would be in the catalog. What is wrong with it is part of the answer.",
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
            "description": "The entities and their owners.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CampaignPreview"
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
    "/campaigns/{namespace}/{name}": {
      "get": {
        "operationId": "GetCampaign",
        "description": "One campaign, with what is wrong in it, by team.",
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
            "description": "The campaign.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CampaignDetails"
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
    "/campaigns/{namespace}/{name}/burn-down": {
      "get": {
        "operationId": "GetCampaignBurnDown",
        "description": "What was left of a campaign, day by day, from the changes that are stored. Days on which nothing was recorded have no counts. At most the last 731 days.",
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
            "description": "One point for each day until today.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CampaignBurnDown"
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
    "/campaigns/{namespace}/{name}/entities": {
      "get": {
        "operationId": "GetCampaignEntities",
        "description": "The entities of a campaign: those that are not done first, then by owner. Values of one field are alternatives, fields narrow each other.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/campaignState"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/first"
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many entities a page has; 50 where it is absent.",
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
            "description": "Where the page starts, as `nextCursor` of the page before says. It belongs to the campaign and the filter of that page.",
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 4000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of entities.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CampaignEntityPage"
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
    "/campaigns/{namespace}/{name}/entities.csv": {
      "get": {
        "operationId": "GetCampaignCsv",
        "description": "All entities of a campaign as CSV in UTF-8, one column for each check of its target. Text that a spreadsheet would interpret as a formula starts with an apostrophe.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/campaignState"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/first"
          }
        ],
        "responses": {
          "200": {
            "description": "The entities.",
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
    "/entities/{kind}/{namespace}/{name}/next-steps": {
      "get": {
        "operationId": "GetEntityNextSteps",
        "description": "The checks that keep an entity from its next levels, with what to do about each.",
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
            "$ref": "#/components/parameters/scorecard"
          },
          {
            "$ref": "#/components/parameters/steps"
          }
        ],
        "responses": {
          "200": {
            "description": "The steps, those that open a level first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityNextSteps"
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
    "/groups/{namespace}/{name}/next-steps": {
      "get": {
        "operationId": "GetGroupNextSteps",
        "description": "The checks that keep what a group and its descendants own from their next levels, with what to do about each.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          },
          {
            "$ref": "#/components/parameters/steps"
          }
        ],
        "responses": {
          "200": {
            "description": "The steps, those that open the next level for the most entities first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GroupNextSteps"
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
    "/scorecards/{namespace}/{name}/checks/{check}/insight": {
      "get": {
        "operationId": "GetCheckInsight",
        "description": "How one check stands and stood over the entities that the caller may see, how long it took to come from fail to pass, and why it does not pass.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "check",
            "in": "path",
            "description": "The id of the check.",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/Name"
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
            "description": "The insight.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckInsight"
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
    "/health": {
      "get": {
        "operationId": "GetHealth",
        "description": "Checks that are wrong, providers that fail and what they starve, and work that waits. Needs `scorecards.health.read`.",
        "responses": {
          "200": {
            "description": "The health.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardsHealth"
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
    },
    "/exemptions": {
      "get": {
        "operationId": "ListExemptions",
        "description": "Exemptions, asked for, granted or over; those that end soonest first. Values of one field are alternatives, fields narrow each other.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptedEntity"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/exemptionState"
          },
          {
            "$ref": "#/components/parameters/endsBefore"
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many exemptions a page has; 50 where it is absent.",
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
            "description": "Where the page starts, as `nextCursor` of the page before says. It belongs to the filter of that page.",
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
            "description": "A page of exemptions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "AskExemption",
        "description": "Asks for an exemption of an entity from a check. Only owners of the entity may. Where it is refused, `error.code` says why and `error.params` has the values.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entity",
                  "scorecard",
                  "check",
                  "reason",
                  "until"
                ],
                "properties": {
                  "entity": {
                    "$ref": "#/components/schemas/Ref"
                  },
                  "scorecard": {
                    "$ref": "#/components/schemas/Ref"
                  },
                  "check": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 253
                  },
                  "reason": {
                    "$ref": "#/components/schemas/ExemptionReason"
                  },
                  "until": {
                    "$ref": "#/components/schemas/ExemptionEnd"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The request, which waits for a decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
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
    "/exemptions.csv": {
      "get": {
        "operationId": "GetExemptionsCsv",
        "description": "All exemptions as CSV in UTF-8. Text that a spreadsheet would interpret as a formula starts with an apostrophe.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptedEntity"
          },
          {
            "$ref": "#/components/parameters/scorecard"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/exemptionState"
          },
          {
            "$ref": "#/components/parameters/endsBefore"
          }
        ],
        "responses": {
          "200": {
            "description": "The exemptions, as they are read.",
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
    "/exemptions/{id}/decision": {
      "post": {
        "operationId": "DecideExemption",
        "description": "Grants or refuses an exemption. Only members of the group that the scorecard names may, and, unless it allows that, never the person who asked. Of two who decide at once one does; the other gets a 409.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemption"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "decision"
                ],
                "properties": {
                  "decision": {
                    "type": "string",
                    "enum": [
                      "granted",
                      "refused"
                    ]
                  },
                  "reason": {
                    "$ref": "#/components/schemas/ExemptionReason"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
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
    "/exemptions/{id}/revocation": {
      "post": {
        "operationId": "RevokeExemption",
        "description": "Ends an exemption before its day, or withdraws the request. Those who decide on it may end it, and so may the owners of the entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemption"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "reason"
                ],
                "properties": {
                  "reason": {
                    "$ref": "#/components/schemas/ExemptionReason"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
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
    "/exemptions/{id}/renewal": {
      "post": {
        "operationId": "RenewExemption",
        "description": "Asks for a later end of an exemption that is granted. The answer is the new request; the exemption holds until it is decided or its day comes.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemption"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "reason",
                  "until"
                ],
                "properties": {
                  "reason": {
                    "$ref": "#/components/schemas/ExemptionReason"
                  },
                  "until": {
                    "$ref": "#/components/schemas/ExemptionEnd"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The request, which waits for a decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Exemption"
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
    "/entities/{kind}/{namespace}/{name}/exemptions": {
      "get": {
        "operationId": "GetEntityExemptions",
        "description": "The exemptions of an entity that are asked for or granted, and for which of its checks the caller may ask for one.",
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
            "description": "The exemptions and the checks.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityExemptions"
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
    "/entities/{kind}/{namespace}/{name}/badges": {
      "get": {
        "operationId": "GetEntityBadges",
        "description": "The badges of an entity that work, and whether the caller may create and revoke them.",
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
            "description": "The badges.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityBadges"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "CreateBadge",
        "description": "Creates a link to a picture of the level of an entity in a scorecard, for whoever has it. Only owners of the entity may, who have the permission for it. An entity has at most 20 badges that work; 409 above that.",
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
                    "$ref": "#/components/schemas/Ref"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The badge, with the secret that is in its link.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CreatedBadge"
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
    "/entities/{kind}/{namespace}/{name}/badges/{id}/revocation": {
      "post": {
        "operationId": "RevokeBadge",
        "description": "Ends a badge: its link answers 404 from then on. Copies that somebody keeps are five minutes old at most.",
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
            "$ref": "#/components/parameters/badge"
          }
        ],
        "responses": {
          "200": {
            "description": "The badges that are left.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityBadges"
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
    "/badges/{token}.svg": {
      "get": {
        "operationId": "GetBadge",
        "description": "The title of a scorecard and the level of an entity in it, as a picture. Nobody has to sign in for it: the link is the proof. 404 where it was revoked or was never there, where the entity is gone, and where the scorecard does not count.",
        "security": [],
        "parameters": [
          {
            "$ref": "#/components/parameters/badgeToken"
          }
        ],
        "responses": {
          "200": {
            "description": "The picture.",
            "headers": {
              "Cache-Control": {
                "description": "How long it may be kept.",
                "schema": {
                  "type": "string"
                }
              },
              "ETag": {
                "description": "Of the picture, for `If-None-Match`.",
                "schema": {
                  "type": "string"
                }
              }
            },
            "content": {
              "image/svg+xml": {
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
      "steps": {
        "name": "limit",
        "in": "query",
        "description": "How many steps are described; 5 where it is absent.",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 20
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
      "campaignState": {
        "name": "state",
        "in": "query",
        "description": "How the entity stands with the campaign.",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "$ref": "#/components/schemas/CampaignEntityState"
          }
        }
      },
      "first": {
        "name": "first",
        "in": "query",
        "description": "The ref of a group: what it and its descendants own comes first.",
        "required": false,
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Ref"
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
      },
      "exemption": {
        "name": "id",
        "in": "path",
        "description": "The id of an exemption.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "badge": {
        "name": "id",
        "in": "path",
        "description": "The id of a badge.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "badgeToken": {
        "name": "token",
        "in": "path",
        "description": "The secret of a badge.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "exemptedEntity": {
        "name": "entity",
        "in": "query",
        "description": "Entity refs.",
        "required": false,
        "schema": {
          "$ref": "#/components/schemas/Refs"
        }
      },
      "team": {
        "name": "team",
        "in": "query",
        "description": "Group refs; what they and their descendants own.",
        "required": false,
        "schema": {
          "$ref": "#/components/schemas/Refs"
        }
      },
      "exemptionState": {
        "name": "state",
        "in": "query",
        "description": "The state at the time of the answer.",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/ExemptionState"
          }
        }
      },
      "endsBefore": {
        "name": "endsBefore",
        "in": "query",
        "description": "A day, as YYYY-MM-DD; exemptions that end before it.",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 10,
          "maxLength": 10
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
              },
              "code": {
                "description": "Why something about an exemption is refused.",
                "type": "string"
              },
              "params": {
                "description": "The values in the message.",
                "type": "object",
                "additionalProperties": true
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
      "ExemptionState": {
        "type": "string",
        "enum": [
          "asked",
          "granted",
          "refused",
          "revoked",
          "ended",
          "renewed"
        ]
      },
      "ExemptionReason": {
        "description": "At least 10 characters and at most 2,000, without the blanks around it.",
        "type": "string",
        "maxLength": 4000,
        "pattern": "^[^\\u0000]*$"
      },
      "ExemptionEnd": {
        "description": "The day on which it does not hold any more, as YYYY-MM-DD.",
        "type": "string",
        "maxLength": 40,
        "pattern": "^[^\\u0000]*$"
      },
      "ExemptionEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "event"
        ],
        "properties": {
          "event": {
            "$ref": "#/components/schemas/ExemptionState"
          },
          "at": {
            "type": "string"
          },
          "by": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          }
        }
      },
      "Badge": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "scorecard",
          "scorecardTitle",
          "createdAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "withheld": {
            "description": "Fields that have a value which the caller may not see.",
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "createdBy"
              ]
            }
          }
        }
      },
      "EntityBadges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "items",
          "mayManage"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "items": {
            "description": "Of the scorecards that the caller may see, the newest first.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Badge"
            }
          },
          "mayManage": {
            "description": "Whether the caller may create and revoke badges of the entity.",
            "type": "boolean"
          }
        }
      },
      "CreatedBadge": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "badge",
          "token"
        ],
        "properties": {
          "badge": {
            "$ref": "#/components/schemas/Badge"
          },
          "token": {
            "description": "The secret in the link. It is not stored and cannot be shown again.",
            "type": "string"
          }
        }
      },
      "Exemption": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "entity",
          "owners",
          "scorecard",
          "check",
          "state",
          "reason",
          "renewals",
          "drift",
          "log",
          "may"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owners": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "checkTitle": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ExemptionState"
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "description": "Absent of an exemption that was granted before every exemption had an end.",
            "type": "string"
          },
          "endsInDays": {
            "type": "integer"
          },
          "renewals": {
            "description": "How often it was renewed before.",
            "type": "integer"
          },
          "renews": {
            "description": "The id of the exemption that it renews.",
            "type": "string"
          },
          "askedBy": {
            "type": "string"
          },
          "askedAt": {
            "type": "string"
          },
          "decidedBy": {
            "type": "string"
          },
          "decidedAt": {
            "type": "string"
          },
          "decisionReason": {
            "type": "string"
          },
          "drift": {
            "description": "Changes since it was asked for that make it about something else.",
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "entity-gone",
                "check-gone",
                "check-changed"
              ]
            }
          },
          "log": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExemptionEvent"
            }
          },
          "may": {
            "description": "Actions that the caller may take now.",
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "decide",
                "revoke",
                "renew"
              ]
            }
          },
          "renewableUntil": {
            "description": "The latest day on which a renewal by the caller may end.",
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          }
        }
      },
      "ExemptionPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "today",
          "items",
          "totalItems"
        ],
        "properties": {
          "today": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exemption"
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
      "EntityExemptions": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "today",
          "items",
          "checks"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "today": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exemption"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scorecard",
                "check",
                "mayAsk",
                "latest"
              ],
              "properties": {
                "scorecard": {
                  "type": "string"
                },
                "check": {
                  "type": "string"
                },
                "mayAsk": {
                  "type": "boolean"
                },
                "because": {
                  "type": "string"
                },
                "latest": {
                  "type": "string"
                },
                "approver": {
                  "type": "string"
                }
              }
            }
          }
        }
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
          "exemptions": {
            "description": "The rules for exemptions, as they are written in the check.",
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "allowed": {
                "type": "boolean"
              },
              "longest": {
                "type": "string"
              },
              "approver": {
                "type": "string"
              },
              "selfApproval": {
                "type": "boolean"
              }
            }
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
      "CampaignState": {
        "type": "string",
        "enum": [
          "draft",
          "announced",
          "running",
          "overdue",
          "done",
          "ended"
        ]
      },
      "CampaignEntityState": {
        "type": "string",
        "enum": [
          "notDone",
          "unknown",
          "exempt",
          "done"
        ]
      },
      "CampaignCounts": {
        "description": "How many entities stand how. `exempt` are those that hold only by an exemption or a maintained opt-out.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "notDone",
          "unknown",
          "exempt",
          "done"
        ],
        "properties": {
          "notDone": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          },
          "exempt": {
            "type": "integer"
          },
          "done": {
            "type": "integer"
          }
        }
      },
      "CampaignSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "lifecycle",
          "state",
          "starts",
          "due",
          "daysLeft",
          "problems",
          "entities",
          "counts"
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
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "lifecycle": {
            "type": "string",
            "enum": [
              "draft",
              "active",
              "ended"
            ]
          },
          "state": {
            "$ref": "#/components/schemas/CampaignState"
          },
          "starts": {
            "type": "string"
          },
          "due": {
            "type": "string"
          },
          "daysLeft": {
            "description": "Days from today to the due day: 0 on that day, negative after it.",
            "type": "integer"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardProblem"
            }
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/CampaignCounts"
          }
        }
      },
      "CampaignTeam": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entities",
          "counts"
        ],
        "properties": {
          "owner": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/CampaignCounts"
          }
        }
      },
      "CampaignDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "lifecycle",
          "state",
          "starts",
          "due",
          "daysLeft",
          "problems",
          "entities",
          "counts",
          "target",
          "teams"
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
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "withheld": {
            "$ref": "#/components/schemas/Withheld"
          },
          "lifecycle": {
            "type": "string",
            "enum": [
              "draft",
              "active",
              "ended"
            ]
          },
          "state": {
            "$ref": "#/components/schemas/CampaignState"
          },
          "starts": {
            "type": "string"
          },
          "due": {
            "type": "string"
          },
          "daysLeft": {
            "type": "integer"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardProblem"
            }
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/CampaignCounts"
          },
          "target": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "checks"
            ],
            "properties": {
              "level": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "id",
                  "title"
                ],
                "properties": {
                  "id": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              },
              "checks": {
                "type": "array",
                "items": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "id",
                    "title"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "title": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          },
          "appliesTo": {},
          "brief": {
            "type": "string"
          },
          "template": {
            "type": "string"
          },
          "reminders": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "every"
            ],
            "properties": {
              "every": {
                "type": "string"
              },
              "last": {
                "type": "string"
              }
            }
          },
          "teams": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CampaignTeam"
            }
          }
        }
      },
      "CampaignBurnDown": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "campaign",
          "from",
          "to",
          "due",
          "today",
          "points",
          "moves",
          "totalMoves"
        ],
        "properties": {
          "campaign": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "due": {
            "type": "string"
          },
          "today": {
            "type": "string"
          },
          "imported": {
            "$ref": "#/components/schemas/ImportedDays"
          },
          "atStart": {
            "$ref": "#/components/schemas/CampaignCounts"
          },
          "points": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "day"
              ],
              "properties": {
                "day": {
                  "type": "string"
                },
                "counts": {
                  "$ref": "#/components/schemas/CampaignCounts"
                }
              }
            }
          },
          "moves": {
            "description": "Entities that came to be in the campaign, or left it, while it ran; newest first, at most 200.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "day",
                "entity",
                "change"
              ],
              "properties": {
                "day": {
                  "type": "string"
                },
                "entity": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "change": {
                  "type": "string",
                  "enum": [
                    "came",
                    "left"
                  ]
                },
                "unsure": {
                  "description": "Whether the campaign may not have applied to it: it is no longer evaluated, and how it stood is not stored.",
                  "type": "boolean"
                }
              }
            }
          },
          "totalMoves": {
            "type": "integer"
          }
        }
      },
      "CampaignEntityItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "owners",
          "state",
          "checks"
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
          "state": {
            "$ref": "#/components/schemas/CampaignEntityState"
          },
          "checks": {
            "type": "object",
            "additionalProperties": {
              "$ref": "#/components/schemas/CheckState"
            }
          }
        }
      },
      "CampaignEntityPage": {
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
              "$ref": "#/components/schemas/CampaignEntityItem"
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
      "CampaignPreview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "campaign",
          "problems",
          "entities",
          "counts",
          "teams",
          "items"
        ],
        "properties": {
          "campaign": {
            "type": "string"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardProblem"
            }
          },
          "state": {
            "$ref": "#/components/schemas/CampaignState"
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/CampaignCounts"
          },
          "teams": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CampaignTeam"
            }
          },
          "items": {
            "description": "At most 200, those that are not done first.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CampaignEntityItem"
            }
          }
        }
      },
      "CampaignOfEntity": {
        "description": "A campaign that the entity is in, and how it stands with it.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "campaign",
          "title",
          "scorecard",
          "starts",
          "due",
          "daysLeft",
          "entityState",
          "checks"
        ],
        "properties": {
          "campaign": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "scorecard": {
            "type": "string"
          },
          "starts": {
            "type": "string"
          },
          "due": {
            "type": "string"
          },
          "daysLeft": {
            "type": "integer"
          },
          "entityState": {
            "$ref": "#/components/schemas/CampaignEntityState"
          },
          "checks": {
            "type": "array",
            "items": {
              "type": "string"
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
                      "levelWithoutExemptions": {
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
          "levelsWithoutExemptions",
          "throughExemptions",
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
          "levelsWithoutExemptions": {
            "$ref": "#/components/schemas/LevelCounts"
          },
          "throughExemptions": {
            "description": "How many of the entities at a level are there through exempt or self-maintained checks alone.",
            "allOf": [
              {
                "$ref": "#/components/schemas/LevelCounts"
              }
            ]
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
                "throughExemptions",
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
                "throughExemptions": {
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
          "levelWithoutExemptions": {
            "description": "The level if exempt and self-maintained checks counted as not reached; absent below the lowest.",
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
          "levelWithoutExemptions": {
            "description": "The level if exempt and self-maintained checks counted as not reached; absent below the lowest.",
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
          },
          "campaigns": {
            "description": "Open campaigns of the scorecard that the entity is in.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CampaignOfEntity"
            }
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
      "CheckRemedy": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule"
        ],
        "properties": {
          "rule": {
            "type": "string",
            "enum": [
              "follow",
              "deliver",
              "repair",
              "correct-value",
              "correct-rule"
            ]
          },
          "text": {
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
          "pushedBy": {
            "type": "string"
          },
          "type": {
            "type": "string"
          }
        }
      },
      "NextStep": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "scorecardTitle",
          "check",
          "title",
          "level",
          "opens",
          "blocks",
          "counts",
          "entities",
          "contacts"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "scorecardTitle": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "opens": {
            "description": "How many entities reach their next level by it, once the steps before it are done.",
            "type": "integer"
          },
          "blocks": {
            "description": "How many entities it keeps from their next level now.",
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
          },
          "invalid": {
            "description": "Whether the check is wrong in itself.",
            "type": "boolean"
          },
          "entities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NextStepEntity"
            }
          },
          "contacts": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "answersFor"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "answersFor": {
                  "type": "string",
                  "enum": [
                    "capability",
                    "scorecard"
                  ]
                }
              }
            }
          }
        }
      },
      "NextStepEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "next",
          "remaining",
          "reasons",
          "remedies",
          "links"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/CheckState"
          },
          "level": {
            "type": "string"
          },
          "next": {
            "type": "string"
          },
          "remaining": {
            "type": "integer"
          },
          "message": {
            "type": "string"
          },
          "reasons": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckReason"
            }
          },
          "reason": {
            "type": "string"
          },
          "remedies": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckRemedy"
            }
          },
          "links": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "kind",
                "text",
                "href"
              ],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "template",
                    "guide"
                  ]
                },
                "text": {
                  "type": "string"
                },
                "href": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "EntityNextSteps": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entity",
          "steps",
          "omitted"
        ],
        "properties": {
          "entity": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NextStep"
            }
          },
          "omitted": {
            "type": "integer"
          }
        }
      },
      "GroupNextSteps": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "steps",
          "omitted"
        ],
        "properties": {
          "group": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NextStep"
            }
          },
          "omitted": {
            "type": "integer"
          }
        }
      },
      "CheckInsight": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scorecard",
          "check",
          "title",
          "level",
          "from",
          "to",
          "counts",
          "points",
          "fixed",
          "reasons",
          "examined"
        ],
        "properties": {
          "scorecard": {
            "type": "string"
          },
          "check": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "counts": {
            "$ref": "#/components/schemas/StateCounts"
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
          },
          "until": {
            "description": "The last day that is known.",
            "type": "string"
          },
          "fixed": {
            "description": "How often it came from fail to pass in that time.",
            "type": "integer"
          },
          "medianTimeToPassMs": {
            "description": "The median time that it took; absent where it never did.",
            "type": "number"
          },
          "reasons": {
            "description": "Why it does not pass, the commonest first.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "state",
                "text",
                "entities"
              ],
              "properties": {
                "state": {
                  "type": "string",
                  "enum": [
                    "fail",
                    "unknown",
                    "error"
                  ]
                },
                "rule": {
                  "type": "string"
                },
                "fact": {
                  "type": "string"
                },
                "provider": {
                  "type": "string"
                },
                "text": {
                  "type": "string"
                },
                "entities": {
                  "type": "integer"
                }
              }
            }
          },
          "examined": {
            "description": "How many entities the reasons were worked out for, at most 200.",
            "type": "integer"
          }
        }
      },
      "ProviderHealth": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "provider",
          "title",
          "state",
          "pushed",
          "known",
          "failed",
          "stale",
          "checks"
        ],
        "properties": {
          "provider": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "working",
              "failing",
              "silent"
            ]
          },
          "pushed": {
            "type": "boolean"
          },
          "lastSuccessAt": {
            "type": "string"
          },
          "lastRun": {
            "$ref": "#/components/schemas/WorkRun"
          },
          "failingSince": {
            "type": "string"
          },
          "error": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "message",
              "at",
              "entity"
            ],
            "properties": {
              "message": {
                "type": "string"
              },
              "at": {
                "type": "string"
              },
              "entity": {
                "type": "string"
              },
              "withheld": {
                "description": "Whether the message is one that the caller may not see.",
                "type": "boolean"
              }
            }
          },
          "known": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "stale": {
            "type": "integer"
          },
          "checks": {
            "description": "The checks that read its facts.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scorecard",
                "check",
                "title"
              ],
              "properties": {
                "scorecard": {
                  "type": "string"
                },
                "check": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "WorkRun": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "startedAt",
          "durationMs"
        ],
        "properties": {
          "startedAt": {
            "type": "string"
          },
          "durationMs": {
            "type": "integer"
          }
        }
      },
      "DueWork": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "due"
        ],
        "properties": {
          "due": {
            "type": "integer"
          },
          "oldestDueAt": {
            "type": "string"
          }
        }
      },
      "ScorecardsHealth": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "scorecards",
          "providers",
          "queue",
          "unreadFacts",
          "absentFacts"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "scorecards": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "scorecard",
                "title",
                "invalid"
              ],
              "properties": {
                "scorecard": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "owner": {
                  "type": "string"
                },
                "invalid": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/InvalidCheck"
                  }
                }
              }
            }
          },
          "providers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProviderHealth"
            }
          },
          "queue": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "collections",
              "evaluations"
            ],
            "properties": {
              "collections": {
                "$ref": "#/components/schemas/DueWork"
              },
              "evaluations": {
                "$ref": "#/components/schemas/DueWork"
              }
            }
          },
          "lastPass": {
            "$ref": "#/components/schemas/WorkRun"
          },
          "unreadFacts": {
            "description": "Declared facts that no check reads.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "absentFacts": {
            "description": "Declared facts that were observed for no entity.",
            "type": "array",
            "items": {
              "type": "string"
            }
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
          "campaigns": {
            "description": "Open campaigns that the entity is in, by due day.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CampaignOfEntity"
            }
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
                  "levelsWithoutExemptions": {
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
