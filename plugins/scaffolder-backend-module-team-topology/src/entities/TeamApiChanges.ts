/** What a team changes about its boundary. */
export interface TeamApiChanges {
  accept: { responsibility: string; primary?: boolean }[];
  decline: { responsibility: string; handOffTo?: string; reason?: string }[];
  hold: {
    responsibility: string;
    rightfulOwner: string;
    since: string;
    reviewBy?: string;
  }[];
  release: string[];
}
