export interface Release {
  version: string;
  base: string;
  id: string;
  /** Names in code/ of this release, and those kept of the one before. */
  code: string[];
  kept: string[];
}
