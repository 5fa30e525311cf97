// Written by scripts/generate-openapi.mjs from src/schema/openapi.yaml; edit that.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "team-topology",
    "version": "1",
    "description": "The organisation as a model: teams, how they work together, and who holds which responsibility. Every answer holds only what the caller may see in the catalog.",
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
    "/model": {
      "get": {
        "operationId": "GetModel",
        "description": "The organisation at a date.",
        "parameters": [
          {
            "$ref": "#/components/parameters/at"
          }
        ],
        "responses": {
          "200": {
            "description": "The model.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgModel"
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
    "/today": {
      "get": {
        "operationId": "GetToday",
        "description": "Which day it is in the organisation.",
        "responses": {
          "200": {
            "description": "The day, and the time zone whose clocks decide it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Today"
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
    "/teams/{namespace}/{name}": {
      "get": {
        "operationId": "GetTeam",
        "description": "One team at a date, and how to work with it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/at"
          }
        ],
        "responses": {
          "200": {
            "description": "The team.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgTeamDetails"
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
    "/groups/{namespace}/{name}": {
      "get": {
        "operationId": "GetGroup",
        "description": "What a group is at a date: a team, a group that contains teams, both, or neither.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/at"
          }
        ],
        "responses": {
          "200": {
            "description": "The group.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgGroupDetails"
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
    "/map.svg": {
      "get": {
        "operationId": "GetMapSvg",
        "description": "The map as a self-contained SVG image.",
        "parameters": [
          {
            "$ref": "#/components/parameters/at"
          },
          {
            "$ref": "#/components/parameters/theme"
          },
          {
            "$ref": "#/components/parameters/types"
          },
          {
            "$ref": "#/components/parameters/modes"
          },
          {
            "$ref": "#/components/parameters/groupings"
          },
          {
            "$ref": "#/components/parameters/states"
          },
          {
            "$ref": "#/components/parameters/focus"
          },
          {
            "$ref": "#/components/parameters/budget"
          },
          {
            "$ref": "#/components/parameters/load"
          }
        ],
        "responses": {
          "200": {
            "description": "The image.",
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
    },
    "/map.mmd": {
      "get": {
        "operationId": "GetMapMermaid",
        "description": "The map as a Mermaid flowchart.",
        "parameters": [
          {
            "$ref": "#/components/parameters/at"
          },
          {
            "$ref": "#/components/parameters/types"
          },
          {
            "$ref": "#/components/parameters/modes"
          },
          {
            "$ref": "#/components/parameters/groupings"
          },
          {
            "$ref": "#/components/parameters/states"
          },
          {
            "$ref": "#/components/parameters/focus"
          },
          {
            "$ref": "#/components/parameters/budget"
          }
        ],
        "responses": {
          "200": {
            "description": "The flowchart.",
            "content": {
              "text/plain": {
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
    "/diff": {
      "get": {
        "operationId": "GetDiff",
        "description": "The differences between the organisation at two dates. The changes are sorted by subject, then by ref.",
        "parameters": [
          {
            "$ref": "#/components/parameters/diffFrom"
          },
          {
            "$ref": "#/components/parameters/diffTo"
          }
        ],
        "responses": {
          "200": {
            "description": "The differences.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgDiff"
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
        "operationId": "GetProposedDiff",
        "description": "The differences that catalog documents would make to the organisation of today, such as those of a branch. Nothing is changed.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProposedChange"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The differences.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProposedDiff"
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
    "/diff.md": {
      "get": {
        "operationId": "GetDiffMarkdown",
        "description": "The same in sentences, as Markdown; at most 200 changes are listed.",
        "parameters": [
          {
            "$ref": "#/components/parameters/diffFrom"
          },
          {
            "$ref": "#/components/parameters/diffTo"
          },
          {
            "$ref": "#/components/parameters/language"
          }
        ],
        "responses": {
          "200": {
            "description": "The Markdown.",
            "content": {
              "text/markdown": {
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
      },
      "post": {
        "operationId": "GetProposedDiffMarkdown",
        "description": "The same in sentences, as Markdown; at most 200 changes are listed.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProposedChange"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The differences.",
            "content": {
              "text/markdown": {
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
    "/drafts": {
      "get": {
        "operationId": "ListDrafts",
        "description": "The drafts of the caller, the last changed first.",
        "responses": {
          "200": {
            "description": "The drafts.",
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
                        "$ref": "#/components/schemas/DraftSummary"
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
      },
      "post": {
        "operationId": "CreateDraft",
        "description": "Makes a draft that only the caller can open. A person keeps 100 drafts at most; one more is answered with 409.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "name"
                ],
                "properties": {
                  "name": {
                    "$ref": "#/components/schemas/DraftName"
                  },
                  "at": {
                    "$ref": "#/components/schemas/DraftDay"
                  },
                  "changes": {
                    "$ref": "#/components/schemas/DraftChanges"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The draft.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Draft"
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
    "/drafts/{id}": {
      "get": {
        "operationId": "GetDraft",
        "description": "A draft of the caller, or one that is shared. Changes that name what is hidden from the caller are left out, and `withheld` says so.",
        "parameters": [
          {
            "$ref": "#/components/parameters/draftId"
          }
        ],
        "responses": {
          "200": {
            "description": "The draft.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Draft"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "UpdateDraft",
        "description": "Replaces what is in a draft. Where it is no longer of the version that the caller has read, nothing is changed, and the answer is 409 with who changed it and when.",
        "parameters": [
          {
            "$ref": "#/components/parameters/draftId"
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
                  "version",
                  "name",
                  "shared",
                  "changes"
                ],
                "properties": {
                  "version": {
                    "type": "integer",
                    "minimum": 1
                  },
                  "name": {
                    "$ref": "#/components/schemas/DraftName"
                  },
                  "shared": {
                    "type": "boolean"
                  },
                  "changes": {
                    "$ref": "#/components/schemas/DraftChanges"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The draft, with its new version.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Draft"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "DeleteDraft",
        "description": "Deletes a draft of the caller.",
        "parameters": [
          {
            "$ref": "#/components/parameters/draftId"
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/drafts/{id}/publication": {
      "post": {
        "operationId": "PublishDraft",
        "description": "All changes of a draft, for the template that publishes it. Refused where one of them names what is hidden from the caller.",
        "parameters": [
          {
            "$ref": "#/components/parameters/draftId"
          }
        ],
        "responses": {
          "200": {
            "description": "The changes to publish.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "id",
                    "name",
                    "at",
                    "version",
                    "changes"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "name": {
                      "type": "string"
                    },
                    "at": {
                      "type": "string"
                    },
                    "version": {
                      "type": "integer"
                    },
                    "changes": {
                      "$ref": "#/components/schemas/DraftChanges"
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
    "/draft-preview": {
      "post": {
        "operationId": "PreviewDraft",
        "description": "The organisation with changes that are not in it, and why some cannot be made. Nothing is stored.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "changes"
                ],
                "properties": {
                  "at": {
                    "$ref": "#/components/schemas/DraftDay"
                  },
                  "changes": {
                    "$ref": "#/components/schemas/DraftChanges"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The organisation before and after.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "before",
                    "after",
                    "changes",
                    "problems",
                    "smells"
                  ],
                  "properties": {
                    "smells": {
                      "type": "object",
                      "additionalProperties": false,
                      "required": [
                        "counts",
                        "went",
                        "came",
                        "names"
                      ],
                      "properties": {
                        "counts": {
                          "description": "How many there are before and after.",
                          "type": "object",
                          "additionalProperties": false,
                          "required": [
                            "before",
                            "after"
                          ],
                          "properties": {
                            "before": {
                              "type": "integer"
                            },
                            "after": {
                              "type": "integer"
                            }
                          }
                        },
                        "went": {
                          "description": "Those that are no longer there; at most 100.",
                          "type": "array",
                          "items": {
                            "$ref": "#/components/schemas/OrgSmell"
                          }
                        },
                        "came": {
                          "description": "Those that were not there; at most 100.",
                          "type": "array",
                          "items": {
                            "$ref": "#/components/schemas/OrgSmell"
                          }
                        },
                        "names": {
                          "description": "The titles of the refs in them.",
                          "type": "object",
                          "additionalProperties": {
                            "type": "string"
                          }
                        }
                      }
                    },
                    "before": {
                      "$ref": "#/components/schemas/OrgModel"
                    },
                    "after": {
                      "$ref": "#/components/schemas/OrgModel"
                    },
                    "changes": {
                      "$ref": "#/components/schemas/DraftChanges"
                    },
                    "problems": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/DraftProblem"
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
    "/route": {
      "get": {
        "operationId": "GetRoute",
        "description": "Who does this? Follows acceptance, interim ownership and hand-offs to the team to go to, and says how it was found and what is uncertain.",
        "parameters": [
          {
            "name": "responsibility",
            "in": "query",
            "description": "The ref of a responsibility; kind and namespace may be left out.",
            "required": true,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "The ref of the team that is asked first.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "$ref": "#/components/parameters/at"
          }
        ],
        "responses": {
          "200": {
            "description": "The way to the team.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgRoute"
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
    "/choices": {
      "get": {
        "operationId": "GetChoices",
        "description": "What a form offers of the organisation of today: the first that match, how many do, and what is needed to describe them.",
        "parameters": [
          {
            "name": "kind",
            "in": "query",
            "description": "The kind of entities to choose from.",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "group",
                "capability",
                "responsibility",
                "teaminteraction"
              ]
            }
          },
          {
            "name": "search",
            "in": "query",
            "description": "Words that all have to be found, English or Japanese; everything where it is absent.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many are offered at most; 50 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 100
            }
          },
          {
            "name": "only",
            "in": "query",
            "description": "Types of teams, verdicts of capabilities, or states, separated by commas: only what is of one of them.",
            "required": false,
            "explode": false,
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "type": "string",
                "maxLength": 40
              }
            }
          },
          {
            "name": "gone",
            "in": "query",
            "description": "Of groups, those as well that left the catalog and still hold something.",
            "required": false,
            "schema": {
              "type": "boolean"
            }
          },
          {
            "name": "unaccepted",
            "in": "query",
            "description": "Of responsibilities, only those that no team has accepted.",
            "required": false,
            "schema": {
              "type": "boolean"
            }
          },
          {
            "name": "refs",
            "in": "query",
            "description": "Full refs, separated by commas, that are described as well, whether they are offered or not.",
            "required": false,
            "explode": false,
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "$ref": "#/components/schemas/Ref"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The choices.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgChoices"
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
    "/timeline": {
      "get": {
        "operationId": "GetTimeline",
        "description": "The organisation from one day to another: teams, responsibilities, interactions and capabilities, and while what they were the same.",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "description": "The first day, `YYYY-MM-DD`; the first of which anything is known where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "The last day, `YYYY-MM-DD`; today where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          },
          {
            "name": "about",
            "in": "query",
            "description": "The ref of a group, responsibility, interaction or capability: only what is about it.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The timeline.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgTimeline"
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
    "/changes": {
      "get": {
        "operationId": "GetChanges",
        "description": "The changes of the organisation, day by day, the latest day first. At most 50 days are compared for an answer, so one with few days, or none, may have a `nextCursor`, too.",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "description": "The day that the first change is compared with, `YYYY-MM-DD`; the day before the first of which anything is known where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "The last day, `YYYY-MM-DD`; today where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          },
          {
            "name": "about",
            "in": "query",
            "description": "The ref of a group, responsibility, interaction, capability or opt-out: only what is about it.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "kind",
            "in": "query",
            "description": "Only changes of these kinds, separated by commas.",
            "required": false,
            "explode": false,
            "schema": {
              "type": "array",
              "maxItems": 100,
              "items": {
                "$ref": "#/components/schemas/OrgChangeKind"
              }
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many days with changes; 20 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 50
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "description": "The `nextCursor` of the answer before.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The changes.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrgChanges"
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
    "/smells": {
      "get": {
        "operationId": "GetSmells",
        "description": "Findings in the organisation that usually want a decision, by rule. Where something that a rule needs is not known, there is no smell, and the coverage says so.",
        "parameters": [
          {
            "$ref": "#/components/parameters/at"
          },
          {
            "name": "team",
            "in": "query",
            "description": "The ref of a team; only what concerns it.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "rule",
            "in": "query",
            "description": "Only what this rule has found.",
            "required": false,
            "schema": {
              "$ref": "#/components/schemas/SmellRule"
            }
          },
          {
            "name": "includeSnoozed",
            "in": "query",
            "description": "Whether snoozed ones are listed; false where it is absent.",
            "required": false,
            "schema": {
              "type": "boolean"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The smells.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmellReport"
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
    "/smells/counts": {
      "get": {
        "operationId": "GetSmellCounts",
        "description": "How many smells there were on at most 13 days from one day to another, both among them. Snoozed ones count.",
        "parameters": [
          {
            "name": "from",
            "in": "query",
            "description": "The first day, `YYYY-MM-DD`; a year before the last one where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "The last day, `YYYY-MM-DD`; today where it is absent.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 10
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The counts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmellCounts"
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
    "/smells/snoozes": {
      "get": {
        "operationId": "ListSmellSnoozes",
        "description": "Snoozes, those that are over among them, the latest first. Nobody is recorded.",
        "responses": {
          "200": {
            "description": "The snoozes.",
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
                        "$ref": "#/components/schemas/SmellSnooze"
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
      },
      "post": {
        "operationId": "SnoozeSmell",
        "description": "Leaves a smell of today as it is until a day.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "rule",
                  "subjects",
                  "reason",
                  "until"
                ],
                "properties": {
                  "rule": {
                    "$ref": "#/components/schemas/SmellRule"
                  },
                  "subjects": {
                    "type": "array",
                    "maxItems": 5,
                    "items": {
                      "type": "string",
                      "maxLength": 520
                    }
                  },
                  "reason": {
                    "type": "string",
                    "maxLength": 1000
                  },
                  "until": {
                    "type": "string",
                    "maxLength": 10
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The snooze.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmellSnooze"
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
    "/smells/snoozes/{id}/end": {
      "post": {
        "operationId": "EndSmellSnooze",
        "description": "Ends a snooze before its last day.",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The snooze, as it ended.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SmellSnooze"
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
    "/golden-paths": {
      "get": {
        "operationId": "FindGoldenPath",
        "description": "What do I use for this? Reads only; nothing is counted.",
        "parameters": [
          {
            "name": "need",
            "in": "query",
            "description": "The need in free text, English or Japanese.",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many answers besides the first; 5 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 20
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The one to use, and what else could be meant.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GoldenPathAnswers"
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
        "operationId": "AskForGoldenPath",
        "description": "As the reading of it, for a need that is not to be part of an address: proxies and servers keep these in their logs.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "need"
                ],
                "properties": {
                  "need": {
                    "type": "string",
                    "maxLength": 200
                  },
                  "limit": {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 20
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The one to use, and what else could be meant.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GoldenPathAnswers"
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
    "/unanswered-needs": {
      "get": {
        "operationId": "ListUnansweredNeeds",
        "description": "Needs that were searched for and that nothing answers by now, most asked first, up to 200.",
        "responses": {
          "200": {
            "description": "The needs. Nobody is recorded.",
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
                        "$ref": "#/components/schemas/UnansweredNeed"
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
      },
      "post": {
        "operationId": "ReportUnansweredNeed",
        "description": "Counts a need for which nothing was found, without saying who has it. Does nothing where something that the caller can see answers it. Each caller may report some thirty needs a day; more are answered with 429.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "need"
                ],
                "properties": {
                  "need": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 200
                  }
                }
              }
            }
          }
        },
        "responses": {
          "204": {
            "description": "It is counted, or has an answer."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/capabilities/{namespace}/{name}": {
      "get": {
        "operationId": "GetCapability",
        "description": "One capability; the components that use it, could use it, or have left it.",
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
            "description": "The capability.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CapabilityDetails"
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
    "/self-service": {
      "get": {
        "operationId": "GetSelfService",
        "description": "The runs of software templates by week, template and team, as far as the caller may see the template and the team.",
        "parameters": [
          {
            "name": "weeks",
            "in": "query",
            "description": "Weeks to look back, the current one included; 12 where it is absent.",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 52
            }
          },
          {
            "name": "template",
            "in": "query",
            "description": "Only runs of the template with this ref.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "capability",
            "in": "query",
            "description": "Only runs of templates that this capability names.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "team",
            "in": "query",
            "description": "Only runs for the team with this ref.",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The runs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SelfService"
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
      "draftId": {
        "name": "id",
        "in": "path",
        "required": true,
        "description": "The id of a draft.",
        "schema": {
          "type": "string",
          "pattern": "^[A-Za-z0-9_-]{1,64}$"
        }
      },
      "at": {
        "name": "at",
        "in": "query",
        "description": "The date of the model, a day that exists, written `YYYY-MM-DD`; today in the organisation where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "maxLength": 10
        }
      },
      "diffFrom": {
        "name": "from",
        "in": "query",
        "description": "The earlier date, a day that exists, written `YYYY-MM-DD`; not after `to`.",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 10
        }
      },
      "diffTo": {
        "name": "to",
        "in": "query",
        "description": "The later date, written `YYYY-MM-DD`; today in the organisation where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "maxLength": 10
        }
      },
      "language": {
        "name": "language",
        "in": "query",
        "description": "The language of the sentences; English where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "en",
            "ja"
          ]
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "description": "The namespace of the entity.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "description": "The name of the entity.",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "theme": {
        "name": "theme",
        "in": "query",
        "description": "The colours of the image; light where it is absent.",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "light",
            "dark"
          ]
        }
      },
      "types": {
        "name": "types",
        "in": "query",
        "description": "Draw teams of these types, separated by commas.",
        "required": false,
        "explode": false,
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "type": "string",
            "enum": [
              "stream-aligned",
              "platform",
              "enabling",
              "complicated-subsystem",
              "undefined-type"
            ]
          }
        }
      },
      "modes": {
        "name": "modes",
        "in": "query",
        "description": "Draw interactions of these modes, separated by commas.",
        "required": false,
        "explode": false,
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "type": "string",
            "enum": [
              "x-as-a-service",
              "collaboration",
              "facilitating",
              "undefined"
            ]
          }
        }
      },
      "groupings": {
        "name": "groupings",
        "in": "query",
        "description": "Draw teams of these groupings, as group refs separated by commas.",
        "required": false,
        "explode": false,
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/components/schemas/Ref"
          }
        }
      },
      "states": {
        "name": "states",
        "in": "query",
        "description": "Draw interactions in these states, separated by commas; active and overdue where it is absent.",
        "required": false,
        "explode": false,
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "type": "string",
            "enum": [
              "planned",
              "active",
              "overdue",
              "ended"
            ]
          }
        }
      },
      "focus": {
        "name": "focus",
        "in": "query",
        "description": "Draw the team with this group ref and those that it interacts with.",
        "required": false,
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Ref"
        }
      },
      "budget": {
        "name": "budget",
        "in": "query",
        "description": "Draw at most so many teams. The configured budget is the upper bound; the map says what it leaves out.",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 10000
        }
      },
      "load": {
        "name": "load",
        "in": "query",
        "description": "Whether each team has a badge with its load.",
        "required": false,
        "schema": {
          "type": "boolean"
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
      "Today": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "day",
          "timeZone"
        ],
        "properties": {
          "day": {
            "type": "string"
          },
          "timeZone": {
            "description": "The name of a time zone, such as Asia/Tokyo.",
            "type": "string"
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
      "OrgModel": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "teams",
          "groupings",
          "laterTeams",
          "interactions",
          "responsibilities",
          "capabilities",
          "optOuts",
          "findings",
          "epochs",
          "declared"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "boundaries": {
            "$ref": "#/components/schemas/Boundaries"
          },
          "staleSince": {
            "description": "When the catalog was last read, ISO 8601; present where that is longer ago than it should be.",
            "type": "string"
          },
          "teams": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgTeam"
            }
          },
          "groupings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgGrouping"
            }
          },
          "laterTeams": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "founded"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "isKnownLater": {
                  "description": "Present where nobody had declared it by that date: it is in the catalog since later.",
                  "type": "boolean"
                },
                "founded": {
                  "type": "string"
                },
                "type": {
                  "$ref": "#/components/schemas/OrgTeamType"
                },
                "partOf": {
                  "type": "string"
                },
                "interactions": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "ref",
                      "mode",
                      "from",
                      "to"
                    ],
                    "properties": {
                      "ref": {
                        "type": "string"
                      },
                      "mode": {
                        "type": "string",
                        "enum": [
                          "x-as-a-service",
                          "collaboration",
                          "facilitating",
                          "undefined"
                        ]
                      },
                      "from": {
                        "type": "string"
                      },
                      "to": {
                        "$ref": "#/components/schemas/Strings"
                      }
                    }
                  }
                }
              }
            }
          },
          "interactions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgInteraction"
            }
          },
          "dependencies": {
            "description": "Who uses what another team owns, inferred from components and APIs; absent where the date is past.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgDependency"
            }
          },
          "responsibilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgResponsibility"
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgCapability"
            }
          },
          "optOuts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgOptOut"
            }
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgFinding"
            }
          },
          "epochs": {
            "$ref": "#/components/schemas/Strings"
          },
          "declared": {
            "type": "boolean"
          }
        }
      },
      "OrgDependency": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "components"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "components": {
            "type": "integer"
          }
        }
      },
      "OrgTeamDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "team",
          "interactions",
          "responsibilities",
          "capabilities",
          "mentioned",
          "findings"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "boundaries": {
            "$ref": "#/components/schemas/Boundaries"
          },
          "team": {
            "$ref": "#/components/schemas/OrgTeam"
          },
          "grouping": {
            "$ref": "#/components/schemas/OrgGrouping"
          },
          "capabilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgCapability"
            }
          },
          "interactions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgInteraction"
            }
          },
          "responsibilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgResponsibility"
            }
          },
          "mentioned": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "type"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "type": {
                  "$ref": "#/components/schemas/OrgTeamType"
                }
              }
            }
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgFinding"
            }
          },
          "load": {
            "$ref": "#/components/schemas/TeamLoad"
          }
        }
      },
      "OrgGroupDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "team": {
            "$ref": "#/components/schemas/OrgTeamDetails"
          },
          "grouping": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "grouping",
              "groupings",
              "teams"
            ],
            "properties": {
              "grouping": {
                "$ref": "#/components/schemas/OrgGrouping"
              },
              "groupings": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/OrgGrouping"
                }
              },
              "teams": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/OrgTeam"
                }
              }
            }
          }
        }
      },
      "TeamLoad": {
        "description": "The load of a team, in numbers. A number that is not known is absent.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "team",
          "total"
        ],
        "properties": {
          "team": {
            "type": "string"
          },
          "members": {
            "type": "number"
          },
          "total": {
            "$ref": "#/components/schemas/LoadNumbers"
          },
          "perMember": {
            "$ref": "#/components/schemas/LoadNumbers"
          }
        }
      },
      "LoadNumbers": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "ownResponsibilities": {
            "type": "number"
          },
          "interimResponsibilities": {
            "type": "number"
          },
          "components": {
            "type": "number"
          },
          "interactions": {
            "type": "number"
          },
          "provides": {
            "type": "number"
          },
          "consumes": {
            "type": "number"
          },
          "facilitates": {
            "type": "number"
          },
          "isFacilitated": {
            "type": "number"
          },
          "collaborations": {
            "type": "number"
          },
          "undefinedInteractions": {
            "type": "number"
          },
          "consumers": {
            "type": "number"
          }
        }
      },
      "Boundaries": {
        "description": "Present where the date is past: what it rests on. Of a date that is not-known, only the dates that are declared today are known.",
        "type": "string",
        "enum": [
          "recorded",
          "imported",
          "not-known"
        ]
      },
      "OrgTeamType": {
        "type": "string",
        "enum": [
          "stream-aligned",
          "platform",
          "enabling",
          "complicated-subsystem",
          "undefined-type"
        ]
      },
      "Strings": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "OrgTeam": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "type",
          "does",
          "doesNot",
          "interim"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "$ref": "#/components/schemas/OrgTeamType"
          },
          "teamApi": {
            "type": "string"
          },
          "contested": {
            "$ref": "#/components/schemas/Strings"
          },
          "isGrouping": {
            "type": "boolean",
            "enum": [
              true
            ]
          },
          "mission": {
            "type": "string"
          },
          "partOf": {
            "type": "string"
          },
          "founded": {
            "type": "string"
          },
          "does": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "responsibility",
                "primary"
              ],
              "properties": {
                "responsibility": {
                  "type": "string"
                },
                "primary": {
                  "type": "boolean"
                }
              }
            }
          },
          "doesNot": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "responsibility"
              ],
              "properties": {
                "responsibility": {
                  "type": "string"
                },
                "handOffTo": {
                  "type": "string"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "interim": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "responsibility",
                "since",
                "overdue"
              ],
              "properties": {
                "responsibility": {
                  "type": "string"
                },
                "rightfulOwner": {
                  "type": "string"
                },
                "since": {
                  "type": "string"
                },
                "reviewBy": {
                  "type": "string"
                },
                "overdue": {
                  "type": "boolean"
                }
              }
            }
          },
          "contact": {
            "$ref": "#/components/schemas/TeamContact"
          },
          "serviceLevels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "target"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "target": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          },
          "versioning": {
            "type": "string"
          },
          "searchTerms": {
            "$ref": "#/components/schemas/Strings"
          },
          "meetings": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "when"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "when": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          },
          "currentWork": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "title"
              ],
              "properties": {
                "title": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          },
          "memberCount": {
            "type": "integer"
          },
          "memberCountWithSubgroups": {
            "type": "integer"
          },
          "membersNotInCatalog": {
            "type": "integer"
          },
          "ownedComponentCount": {
            "type": "integer"
          }
        }
      },
      "TeamContact": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "channels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "type",
                "name"
              ],
              "properties": {
                "type": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          },
          "request": {
            "type": "string"
          },
          "hours": {
            "type": "string"
          },
          "responseTarget": {
            "type": "string"
          }
        }
      },
      "OrgGrouping": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "known",
          "teams"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "known": {
            "type": "boolean"
          },
          "type": {
            "type": "string",
            "enum": [
              "platform",
              "value-stream"
            ]
          },
          "partOf": {
            "type": "string"
          },
          "teams": {
            "$ref": "#/components/schemas/Strings"
          }
        }
      },
      "OrgInteraction": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "mode",
          "state",
          "from",
          "to",
          "since",
          "people",
          "goals"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "x-as-a-service",
              "collaboration",
              "facilitating",
              "undefined"
            ]
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "active",
              "overdue",
              "ended"
            ]
          },
          "from": {
            "type": "string"
          },
          "to": {
            "$ref": "#/components/schemas/Strings"
          },
          "purpose": {
            "type": "string"
          },
          "capability": {
            "type": "string"
          },
          "since": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "reviewBy": {
            "type": "string"
          },
          "ended": {
            "type": "string"
          },
          "overdueSince": {
            "type": "string"
          },
          "people": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "user"
              ],
              "properties": {
                "user": {
                  "type": "string"
                },
                "allocation": {
                  "type": "number"
                }
              }
            }
          },
          "goals": {
            "$ref": "#/components/schemas/Strings"
          },
          "exitCriteria": {
            "type": "string"
          },
          "friction": {
            "description": "How it goes, where somebody has said it and the interaction is in force.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "level"
            ],
            "properties": {
              "level": {
                "type": "string",
                "enum": [
                  "none",
                  "slowing",
                  "blocking"
                ]
              },
              "note": {
                "type": "string"
              },
              "since": {
                "type": "string"
              }
            }
          }
        }
      },
      "OrgResponsibility": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "children",
          "state",
          "stateFrom",
          "acceptedBy",
          "declinedBy",
          "interimBy"
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
          "parent": {
            "type": "string"
          },
          "children": {
            "$ref": "#/components/schemas/Strings"
          },
          "area": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ResponsibilityState"
          },
          "stateFrom": {
            "type": "string",
            "enum": [
              "declaration",
              "ancestor",
              "children",
              "nothing"
            ]
          },
          "owner": {
            "type": "string"
          },
          "acceptedBy": {
            "$ref": "#/components/schemas/Strings"
          },
          "declinedBy": {
            "$ref": "#/components/schemas/Strings"
          },
          "interimBy": {
            "$ref": "#/components/schemas/Strings"
          },
          "goneTeams": {
            "$ref": "#/components/schemas/Strings"
          }
        }
      },
      "ResponsibilityState": {
        "type": "string",
        "enum": [
          "owned",
          "contested",
          "interim",
          "orphaned",
          "dropped",
          "unknown"
        ]
      },
      "OrgCapability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "needs",
          "verdict"
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
          "needs": {
            "$ref": "#/components/schemas/Strings"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "offered",
              "planned",
              "not-offered",
              "retiring"
            ]
          },
          "access": {
            "type": "string",
            "enum": [
              "self-service",
              "request",
              "assisted"
            ]
          },
          "template": {
            "type": "string"
          },
          "guide": {
            "type": "string"
          },
          "responseTarget": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "instead": {
            "type": "string"
          },
          "appliesTo": {
            "$ref": "#/components/schemas/FilterPredicate"
          },
          "consumers": {
            "$ref": "#/components/schemas/Strings"
          }
        }
      },
      "OrgOptOut": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "subject",
          "capability",
          "instead",
          "maintainedBy",
          "reason",
          "since",
          "reviewBy",
          "state"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "subject": {
            "type": "string"
          },
          "capability": {
            "type": "string"
          },
          "instead": {
            "type": "string"
          },
          "maintainedBy": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "since": {
            "type": "string"
          },
          "reviewBy": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "maintained",
              "overdue",
              "orphaned",
              "unconfirmed"
            ]
          }
        }
      },
      "OrgChoices": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "total",
          "refs",
          "teams",
          "groupings",
          "capabilities",
          "responsibilities",
          "interactions",
          "gone"
        ],
        "properties": {
          "total": {
            "description": "How many there are to choose from.",
            "type": "integer"
          },
          "refs": {
            "description": "The refs of those that are offered, by title.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "type"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "type": {
                  "$ref": "#/components/schemas/OrgTeamType"
                },
                "isGrouping": {
                  "type": "boolean",
                  "enum": [
                    true
                  ]
                },
                "teamApi": {
                  "type": "string"
                }
              }
            }
          },
          "groupings": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "known"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "known": {
                  "type": "boolean"
                }
              }
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "verdict",
                "needs"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "verdict": {
                  "type": "string",
                  "enum": [
                    "offered",
                    "planned",
                    "not-offered",
                    "retiring"
                  ]
                },
                "needs": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "responsibilities": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "state",
                "acceptedBy",
                "interimBy"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "area": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "owned",
                    "contested",
                    "interim",
                    "orphaned",
                    "dropped",
                    "unknown"
                  ]
                },
                "owner": {
                  "type": "string"
                },
                "acceptedBy": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "interimBy": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "goneTeams": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "interactions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgInteraction"
            }
          },
          "gone": {
            "description": "Refs of groups that left the catalog and still hold something.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "OrgTimeline": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "today",
          "teams",
          "responsibilities",
          "interactions",
          "capabilities",
          "names",
          "days"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "today": {
            "type": "string"
          },
          "knownSince": {
            "description": "The first day of which more is known than dates.",
            "type": "string"
          },
          "recordedSince": {
            "description": "The first day that was recorded, and not imported.",
            "type": "string"
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "spans"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "from",
                      "title",
                      "type"
                    ],
                    "properties": {
                      "from": {
                        "type": "string"
                      },
                      "to": {
                        "type": "string"
                      },
                      "basis": {
                        "$ref": "#/components/schemas/Boundaries"
                      },
                      "title": {
                        "type": "string"
                      },
                      "type": {
                        "$ref": "#/components/schemas/OrgTeamType"
                      }
                    }
                  }
                }
              }
            }
          },
          "responsibilities": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "spans"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "from",
                      "state",
                      "acceptedBy",
                      "interimBy"
                    ],
                    "properties": {
                      "from": {
                        "type": "string"
                      },
                      "to": {
                        "type": "string"
                      },
                      "basis": {
                        "$ref": "#/components/schemas/Boundaries"
                      },
                      "state": {
                        "$ref": "#/components/schemas/ResponsibilityState"
                      },
                      "isDerived": {
                        "type": "boolean",
                        "enum": [
                          true
                        ]
                      },
                      "owner": {
                        "type": "string"
                      },
                      "acceptedBy": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      "interimBy": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "interactions": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "spans"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "from",
                      "state",
                      "mode",
                      "provider",
                      "others"
                    ],
                    "properties": {
                      "from": {
                        "type": "string"
                      },
                      "to": {
                        "type": "string"
                      },
                      "basis": {
                        "$ref": "#/components/schemas/Boundaries"
                      },
                      "state": {
                        "type": "string",
                        "enum": [
                          "planned",
                          "active",
                          "overdue",
                          "ended"
                        ]
                      },
                      "mode": {
                        "type": "string"
                      },
                      "provider": {
                        "type": "string"
                      },
                      "others": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      "plannedEnd": {
                        "type": "string"
                      },
                      "friction": {
                        "type": "string",
                        "enum": [
                          "slowing",
                          "blocking"
                        ]
                      }
                    }
                  }
                }
              }
            }
          },
          "capabilities": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title",
                "spans"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "spans": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "from",
                      "verdict"
                    ],
                    "properties": {
                      "from": {
                        "type": "string"
                      },
                      "to": {
                        "type": "string"
                      },
                      "basis": {
                        "$ref": "#/components/schemas/Boundaries"
                      },
                      "verdict": {
                        "type": "string"
                      },
                      "owner": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          },
          "names": {
            "description": "The titles of the refs in it.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "days": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "OrgDiff": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "changes",
          "counts",
          "names"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/OrgDiffSide"
          },
          "to": {
            "$ref": "#/components/schemas/OrgDiffSide"
          },
          "changes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgChange"
            }
          },
          "counts": {
            "description": "Entities that were added, removed and changed.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "added",
              "removed",
              "changed"
            ],
            "properties": {
              "added": {
                "type": "integer"
              },
              "removed": {
                "type": "integer"
              },
              "changed": {
                "type": "integer"
              }
            }
          },
          "names": {
            "description": "The titles of the refs in the changes.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          }
        }
      },
      "ProposedDiff": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "changes",
          "counts",
          "names",
          "problems"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/OrgDiffSide"
          },
          "to": {
            "$ref": "#/components/schemas/OrgDiffSide"
          },
          "changes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgChange"
            }
          },
          "counts": {
            "description": "Entities that were added, removed and changed.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "added",
              "removed",
              "changed"
            ],
            "properties": {
              "added": {
                "type": "integer"
              },
              "removed": {
                "type": "integer"
              },
              "changed": {
                "type": "integer"
              }
            }
          },
          "names": {
            "description": "The titles of the refs in the changes.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "problems": {
            "description": "Mistakes in the documents, as the catalog reports them.",
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "document",
                "ref",
                "field",
                "message"
              ],
              "properties": {
                "document": {
                  "type": "integer"
                },
                "ref": {
                  "type": "string"
                },
                "field": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "ProposedChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "documents"
        ],
        "properties": {
          "documents": {
            "description": "Catalog YAML, several documents. An entity with the same ref is replaced, others are added.",
            "type": "string",
            "maxLength": 262144
          },
          "remove": {
            "description": "Refs of entities that are no longer declared.",
            "type": "array",
            "maxItems": 500,
            "items": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          "language": {
            "description": "The language of the sentences; English where it is absent.",
            "type": "string",
            "enum": [
              "en",
              "ja"
            ]
          }
        }
      },
      "DraftName": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100
      },
      "DraftDay": {
        "description": "The day of the organisation that the draft changes, YYYY-MM-DD.",
        "type": "string",
        "maxLength": 10
      },
      "DraftSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "at",
          "shared",
          "changeCount",
          "version",
          "createdAt",
          "updatedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "shared": {
            "type": "boolean"
          },
          "changeCount": {
            "type": "integer"
          },
          "version": {
            "type": "integer"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          }
        }
      },
      "Draft": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "at",
          "shared",
          "version",
          "createdAt",
          "updatedAt",
          "isOwn",
          "changes",
          "withheld"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "shared": {
            "type": "boolean"
          },
          "version": {
            "type": "integer"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "owner": {
            "description": "The user ref of the author, where the caller may see that person.",
            "type": "string"
          },
          "updatedBy": {
            "description": "The user ref of the last editor, where the caller may see that person.",
            "type": "string"
          },
          "isOwn": {
            "description": "Whether the caller is the author.",
            "type": "boolean"
          },
          "changes": {
            "$ref": "#/components/schemas/DraftChanges"
          },
          "withheld": {
            "description": "Whether changes are left out because they name what is hidden.",
            "type": "boolean"
          }
        }
      },
      "DraftChanges": {
        "type": "array",
        "maxItems": 500,
        "items": {
          "$ref": "#/components/schemas/DraftChange"
        }
      },
      "DraftChange": {
        "description": "One change. Which fields it has follows from its type; a field too many or too few is answered with 400, with the change and the field.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "found-team",
              "close-team",
              "retype-team",
              "move-team",
              "hand-over",
              "take",
              "give-up",
              "begin-interaction",
              "end-interaction",
              "embed-person",
              "move-component"
            ]
          },
          "team": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "title": {
            "type": "string",
            "maxLength": 100
          },
          "teamType": {
            "type": "string"
          },
          "mission": {
            "type": "string",
            "maxLength": 1000
          },
          "grouping": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "responsibility": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "from": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "to": {
            "description": "The ref of a team; for an interaction, a list of them.",
            "oneOf": [
              {
                "type": "string",
                "maxLength": 200
              },
              {
                "type": "array",
                "maxItems": 20,
                "items": {
                  "type": "string",
                  "maxLength": 200
                }
              }
            ]
          },
          "reason": {
            "type": "string",
            "maxLength": 1000
          },
          "forNow": {
            "type": "boolean"
          },
          "rightfulOwner": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "handOffTo": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "interaction": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "mode": {
            "type": "string"
          },
          "purpose": {
            "type": "string",
            "maxLength": 1000
          },
          "since": {
            "type": "string",
            "maxLength": 10
          },
          "until": {
            "type": "string",
            "maxLength": 10
          },
          "ended": {
            "type": "string",
            "maxLength": 10
          },
          "user": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "allocation": {
            "type": "number"
          },
          "component": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "owner": {
            "$ref": "#/components/schemas/DraftRef"
          },
          "was": {
            "description": "What was there before; empty where there was nothing.",
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "DraftRef": {
        "type": "string",
        "maxLength": 200
      },
      "DraftProblem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "change",
          "rule",
          "about",
          "message"
        ],
        "properties": {
          "change": {
            "description": "Which change it is, from 0.",
            "type": "integer"
          },
          "rule": {
            "type": "string",
            "enum": [
              "unknown",
              "already-there",
              "no-longer",
              "not-held",
              "held",
              "to-itself",
              "holds-responsibilities",
              "contains-teams",
              "cycle",
              "not-a-grouping",
              "wrong-order",
              "not-facilitating",
              "described-twice"
            ]
          },
          "about": {
            "$ref": "#/components/schemas/Strings"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "OrgDiffSide": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "boundaries": {
            "type": "string"
          }
        }
      },
      "OrgChanges": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "today",
          "days",
          "names"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "today": {
            "type": "string"
          },
          "knownSince": {
            "description": "The first day of which more is known than dates. What has changed on that day is not known.",
            "type": "string"
          },
          "recordedSince": {
            "description": "The first day that was recorded, and not imported.",
            "type": "string"
          },
          "days": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "date",
                "source",
                "changes"
              ],
              "properties": {
                "date": {
                  "type": "string"
                },
                "source": {
                  "description": "Where it comes from. Of a day that is not-known, only the dates that are declared today are known; one that is declared is yet to come.",
                  "type": "string",
                  "enum": [
                    "declared",
                    "recorded",
                    "imported",
                    "not-known"
                  ]
                },
                "changes": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/OrgChange"
                  }
                }
              }
            }
          },
          "names": {
            "description": "The titles of the refs in the changes.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "nextCursor": {
            "description": "Present where earlier days may follow.",
            "type": "string"
          }
        }
      },
      "OrgChangeKind": {
        "type": "string",
        "enum": [
          "team-founded",
          "team-closed",
          "team-renamed",
          "team-retyped",
          "team-moved",
          "mission-changed",
          "members-changed",
          "components-changed",
          "hand-offs-changed",
          "ways-of-working-changed",
          "grouping-founded",
          "grouping-closed",
          "grouping-renamed",
          "grouping-retyped",
          "grouping-moved",
          "responsibility-declared",
          "responsibility-removed",
          "responsibility-renamed",
          "responsibility-moved",
          "area-changed",
          "responsibility-taken",
          "responsibility-given-up",
          "responsibility-handed-over",
          "responsibility-dropped",
          "responsibility-contested",
          "responsibility-settled",
          "responsibility-caught",
          "responsibility-held-for-now",
          "responsibility-not-known",
          "interim-changed",
          "interaction-planned",
          "interaction-begun",
          "interaction-overdue",
          "interaction-ended",
          "interaction-removed",
          "interaction-renamed",
          "mode-changed",
          "parties-changed",
          "terms-changed",
          "friction-blocking",
          "friction-slowing",
          "friction-resolved",
          "friction-noted",
          "capability-added",
          "capability-removed",
          "capability-renamed",
          "capability-moved",
          "verdict-changed",
          "answer-changed",
          "consumers-changed",
          "opt-out-added",
          "opt-out-removed",
          "opt-out-renamed",
          "opt-out-state-changed",
          "opt-out-changed"
        ]
      },
      "OrgChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "subject",
          "ref",
          "title",
          "cause",
          "entities"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/OrgChangeKind"
          },
          "subject": {
            "type": "string",
            "enum": [
              "team",
              "grouping",
              "responsibility",
              "interaction",
              "capability",
              "optOut"
            ]
          },
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "field": {
            "type": "string"
          },
          "before": {
            "description": "The value before; absent where there was none."
          },
          "after": {
            "description": "The value after; absent where there is none."
          },
          "cause": {
            "type": "string",
            "enum": [
              "declared",
              "time"
            ]
          },
          "entities": {
            "$ref": "#/components/schemas/Strings"
          }
        }
      },
      "SmellRule": {
        "type": "string",
        "enum": [
          "BA01",
          "BA02",
          "BA03",
          "BA06",
          "OW01",
          "OW03",
          "TT01",
          "TT02",
          "TT03",
          "TT04",
          "TT05",
          "TT06",
          "TT08",
          "TT09",
          "TT14",
          "TT17",
          "TT18",
          "TT19",
          "TT20",
          "PL01",
          "PL03",
          "PL05",
          "PL06",
          "EN01",
          "EN02",
          "EN03"
        ]
      },
      "SmellLevel": {
        "type": "string",
        "enum": [
          "info",
          "warn",
          "error"
        ]
      },
      "SmellBound": {
        "description": "A number, or several by name."
      },
      "OrgSmell": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule",
          "subjects",
          "teams",
          "level",
          "inputs",
          "sources"
        ],
        "properties": {
          "rule": {
            "$ref": "#/components/schemas/SmellRule"
          },
          "subjects": {
            "$ref": "#/components/schemas/Strings"
          },
          "teams": {
            "$ref": "#/components/schemas/Strings"
          },
          "level": {
            "$ref": "#/components/schemas/SmellLevel"
          },
          "inputs": {
            "description": "Numbers, dates and refs that the rule looked at, by name.",
            "type": "object"
          },
          "threshold": {
            "$ref": "#/components/schemas/SmellBound"
          },
          "sources": {
            "$ref": "#/components/schemas/Strings"
          },
          "since": {
            "type": "string"
          },
          "nextStep": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "step"
            ],
            "properties": {
              "step": {
                "type": "string"
              },
              "template": {
                "type": "string"
              },
              "values": {
                "type": "object"
              },
              "entity": {
                "type": "string"
              }
            }
          },
          "snooze": {
            "$ref": "#/components/schemas/SmellSnooze"
          }
        }
      },
      "SmellSnooze": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "rule",
          "subjects",
          "reason",
          "since",
          "until"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "rule": {
            "$ref": "#/components/schemas/SmellRule"
          },
          "subjects": {
            "$ref": "#/components/schemas/Strings"
          },
          "reason": {
            "type": "string"
          },
          "since": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "endedOn": {
            "type": "string"
          }
        }
      },
      "SmellReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "smells",
          "coverage",
          "snoozed",
          "names"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "boundaries": {
            "$ref": "#/components/schemas/Boundaries"
          },
          "smells": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgSmell"
            }
          },
          "coverage": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "rule",
                "evaluated",
                "notKnown",
                "notKnownTeams"
              ],
              "properties": {
                "rule": {
                  "$ref": "#/components/schemas/SmellRule"
                },
                "off": {
                  "type": "boolean",
                  "enum": [
                    true
                  ]
                },
                "evaluated": {
                  "type": "integer"
                },
                "notKnown": {
                  "type": "integer"
                },
                "notKnownTeams": {
                  "$ref": "#/components/schemas/Strings"
                }
              }
            }
          },
          "snoozed": {
            "type": "integer"
          },
          "names": {
            "description": "The titles of the refs in the smells.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          }
        }
      },
      "SmellCounts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "days"
        ],
        "properties": {
          "days": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "levels",
                "rules"
              ],
              "properties": {
                "at": {
                  "type": "string"
                },
                "boundaries": {
                  "$ref": "#/components/schemas/Boundaries"
                },
                "levels": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "info",
                    "warn",
                    "error"
                  ],
                  "properties": {
                    "info": {
                      "type": "integer"
                    },
                    "warn": {
                      "type": "integer"
                    },
                    "error": {
                      "type": "integer"
                    }
                  }
                },
                "rules": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "rule",
                      "smells",
                      "notKnown"
                    ],
                    "properties": {
                      "rule": {
                        "$ref": "#/components/schemas/SmellRule"
                      },
                      "smells": {
                        "type": "integer"
                      },
                      "notKnown": {
                        "type": "integer"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "OrgFinding": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rule",
          "entity",
          "field",
          "value",
          "message"
        ],
        "properties": {
          "rule": {
            "type": "string"
          },
          "entity": {
            "type": "string"
          },
          "field": {
            "type": "string"
          },
          "value": {
            "type": "string"
          },
          "others": {
            "$ref": "#/components/schemas/Strings"
          },
          "suggestion": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "FilterPredicate": {
        "description": "Who is expected to use it; see the documentation of Backstage."
      },
      "RouteTeam": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "type"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "$ref": "#/components/schemas/OrgTeamType"
          },
          "contact": {
            "$ref": "#/components/schemas/TeamContact"
          }
        }
      },
      "RouteStep": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "team",
          "stance",
          "responsibility"
        ],
        "properties": {
          "team": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "stance": {
            "type": "string",
            "enum": [
              "accepts",
              "interim",
              "declines",
              "silent"
            ]
          },
          "responsibility": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "handOffTo": {
            "type": "string"
          },
          "handOffTitle": {
            "type": "string"
          }
        }
      },
      "OrgRoute": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "responsibility",
          "steps",
          "alternatives",
          "uncertainties"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "responsibility": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "ref",
              "title",
              "state",
              "stateFrom"
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
              "state": {
                "$ref": "#/components/schemas/ResponsibilityState"
              },
              "stateFrom": {
                "type": "string",
                "enum": [
                  "declaration",
                  "ancestor",
                  "children",
                  "nothing"
                ]
              }
            }
          },
          "declaredBy": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "ref",
              "title"
            ],
            "properties": {
              "ref": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "parts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NamedResponsibility"
            }
          },
          "from": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "team": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "foundBy": {
            "type": "string",
            "enum": [
              "acceptance",
              "interim",
              "hand-off"
            ]
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RouteStep"
            }
          },
          "rightfulOwner": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "interimSince": {
            "type": "string"
          },
          "goneTeams": {
            "$ref": "#/components/schemas/Strings"
          },
          "alternatives": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RouteTeam"
            }
          },
          "uncertainties": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "not-known",
                "inherited",
                "contested",
                "interim",
                "interim-overdue",
                "several-interim",
                "rightful-owner-unknown",
                "team-gone",
                "not-accepted",
                "hand-off-cycle",
                "hand-off-dead-end",
                "too-many-hops",
                "hand-offs-disagree",
                "no-contact"
              ]
            }
          },
          "handOver": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "redirect"
            ],
            "properties": {
              "to": {
                "$ref": "#/components/schemas/RouteTeam"
              },
              "because": {
                "type": "string",
                "enum": [
                  "rightful-owner",
                  "hand-off",
                  "neighbours"
                ]
              },
              "from": {
                "type": "string"
              },
              "redirect": {
                "$ref": "#/components/schemas/Strings"
              }
            }
          }
        }
      },
      "NamedResponsibility": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "state"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ResponsibilityState"
          }
        }
      },
      "OfferedCapability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "title",
          "verdict"
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
          "verdict": {
            "type": "string",
            "enum": [
              "offered",
              "planned",
              "not-offered",
              "retiring"
            ]
          },
          "access": {
            "type": "string",
            "enum": [
              "self-service",
              "request",
              "assisted"
            ]
          },
          "template": {
            "type": "string"
          },
          "guide": {
            "type": "string"
          },
          "responseTarget": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "instead": {
            "type": "string"
          }
        }
      },
      "GoldenPathAnswer": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "capability"
        ],
        "properties": {
          "capability": {
            "$ref": "#/components/schemas/OfferedCapability"
          },
          "need": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "instead": {
            "$ref": "#/components/schemas/OfferedCapability"
          },
          "consumerCount": {
            "type": "integer"
          }
        }
      },
      "GoldenPathAnswers": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "need",
          "others"
        ],
        "properties": {
          "need": {
            "type": "string"
          },
          "answer": {
            "$ref": "#/components/schemas/GoldenPathAnswer"
          },
          "others": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/GoldenPathAnswer"
            }
          },
          "route": {
            "$ref": "#/components/schemas/OrgRoute"
          },
          "leads": {
            "type": "string",
            "enum": [
              "capability",
              "responsibility"
            ]
          },
          "isUnsure": {
            "type": "boolean",
            "enum": [
              true
            ]
          },
          "otherResponsibilities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NamedResponsibility"
            }
          }
        }
      },
      "UnansweredNeed": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "need",
          "count",
          "firstAskedAt",
          "lastAskedAt"
        ],
        "properties": {
          "need": {
            "type": "string"
          },
          "count": {
            "type": "integer"
          },
          "firstAskedAt": {
            "type": "string"
          },
          "lastAskedAt": {
            "type": "string"
          }
        }
      },
      "CapabilityUsers": {
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "ref",
            "title"
          ],
          "properties": {
            "ref": {
              "type": "string"
            },
            "title": {
              "type": "string"
            },
            "owner": {
              "type": "string"
            }
          }
        }
      },
      "CapabilityDetails": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "capability",
          "consumers",
          "eligible",
          "optOuts",
          "mentioned"
        ],
        "properties": {
          "at": {
            "type": "string"
          },
          "capability": {
            "$ref": "#/components/schemas/OrgCapability"
          },
          "owner": {
            "$ref": "#/components/schemas/RouteTeam"
          },
          "instead": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "ref",
              "title",
              "verdict"
            ],
            "properties": {
              "ref": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "verdict": {
                "type": "string",
                "enum": [
                  "offered",
                  "planned",
                  "not-offered",
                  "retiring"
                ]
              }
            }
          },
          "consumers": {
            "$ref": "#/components/schemas/CapabilityUsers"
          },
          "eligible": {
            "$ref": "#/components/schemas/CapabilityUsers"
          },
          "optOuts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrgOptOut"
            }
          },
          "adoption": {
            "type": "number"
          },
          "adopters": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "using",
              "expected"
            ],
            "properties": {
              "using": {
                "type": "integer"
              },
              "expected": {
                "type": "integer"
              }
            }
          },
          "missingContract": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "owner",
                "response-target",
                "channel",
                "guide",
                "request-route"
              ]
            }
          },
          "selfService": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "weeks"
            ],
            "properties": {
              "collectedAt": {
                "type": "string"
              },
              "weeks": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/TemplateRuns"
                }
              }
            }
          },
          "mentioned": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "title"
              ],
              "properties": {
                "ref": {
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
      "TemplateRuns": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "template",
          "capabilities",
          "week",
          "runs",
          "succeeded",
          "failed",
          "cancelled"
        ],
        "properties": {
          "template": {
            "type": "string"
          },
          "capabilities": {
            "$ref": "#/components/schemas/Strings"
          },
          "team": {
            "type": "string"
          },
          "week": {
            "type": "string"
          },
          "runs": {
            "type": "integer"
          },
          "succeeded": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "cancelled": {
            "type": "integer"
          },
          "medianSeconds": {
            "type": "number"
          }
        }
      },
      "SelfService": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "rows"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "collectedAt": {
            "type": "string"
          },
          "rows": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TemplateRuns"
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
