export * from './KeptReleases';
export * from './writeRelease';
