/** Counts requests, and how long they took, for Prometheus or what reads the same text. */
export class Metrics {
  readonly #requests = new Map<string, { count: number; seconds: number }>();

  /** Counts a request that was answered; `route` is the pattern, so that their number stays small. */
  observe(request: {
    method: string;
    route: string;
    status: number;
    seconds: number;
  }): void {
    const { method, route, status, seconds } = request;
    const labels = `method="${method}",route="${route}",status="${Math.floor(
      status / 100,
    )}xx"`;
    const known = this.#requests.get(labels) ?? { count: 0, seconds: 0 };
    this.#requests.set(labels, {
      count: known.count + 1,
      seconds: known.seconds + seconds,
    });
  }

  /** Everything that was counted since the process began. */
  toText(): string {
    const lines = [...this.#requests].flatMap(
      ([labels, { count, seconds }]) => [
        `http_requests_total{${labels}} ${count}`,
        `http_request_duration_seconds_count{${labels}} ${count}`,
        `http_request_duration_seconds_sum{${labels}} ${seconds}`,
      ],
    );
    return [
      '# TYPE http_requests_total counter',
      '# TYPE http_request_duration_seconds summary',
      ...lines.sort(),
      '',
    ].join('\n');
  }
}
