/** A request as it goes over the wire. */
export interface HostileRequest {
  method: string;
  /** Percent-encoded, or what an attacker makes of that. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}
