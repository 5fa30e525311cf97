/** GitHub wants to be left alone for a while. */
export class RateLimitError extends Error {
  readonly until: Date;

  constructor(until: Date) {
    super(
      `GitHub's rate limit is used up; it may be asked again at ${until.toISOString()}`,
    );
    this.name = 'RateLimitError';
    this.until = until;
  }
}
