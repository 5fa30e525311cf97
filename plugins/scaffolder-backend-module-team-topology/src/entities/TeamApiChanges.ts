/** What a team changes about its Team API; null takes a field away. */
export interface TeamApiChanges {
  accept: { responsibility: string; primary?: boolean }[];
  decline: {
    responsibility: string;
    handOffTo?: string | null;
    reason?: string | null;
  }[];
  hold: {
    responsibility: string;
    rightfulOwner: string;
    since: string;
    reviewBy?: string | null;
  }[];
  release: string[];
  /** What the team says about itself. */
  describe?: TeamApiDescription;
  /** Channels that are to go. */
  close?: { type: string; name: string }[];
}

/** What a team says about itself. */
export interface TeamApiDescription {
  type?: string | null;
  mission?: string | null;
  partOf?: string | null;
  founded?: string | null;
  contact?: {
    channels?: { type: string; name: string; url?: string | null }[];
    request?: string | null;
    hours?: string | null;
    responseTarget?: string | null;
  };
}
