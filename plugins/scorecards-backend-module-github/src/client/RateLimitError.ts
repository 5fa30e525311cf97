/** GitHub wants to be left alone for a while. */
export class RateLimitError extends Error {
  readonly until: Date;

  constructor(limit: { isSecondary: boolean; request: string; until: Date }) {
    const { isSecondary, request, until } = limit;
    super(
      `GitHub's ${
        isSecondary ? 'secondary ' : ''
      }rate limit is used up since ` +
        `${request}; it may be asked again at ${until.toISOString()}`,
    );
    this.name = 'RateLimitError';
    this.until = until;
  }
}
