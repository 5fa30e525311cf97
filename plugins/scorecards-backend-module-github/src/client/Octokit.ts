import { Octokit as OctokitCore } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/**
 * Octokit with typed endpoints, pauses between requests, and second attempts.
 * The package of all plugins brings OAuth and webhooks as well.
 */
export class Octokit extends OctokitCore.plugin(
  restEndpointMethods,
  retry,
  throttling,
) {}
