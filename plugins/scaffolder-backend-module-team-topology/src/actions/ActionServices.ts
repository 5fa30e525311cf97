import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityChecker } from '../entities/EntityChecker';
import { EntityFileReader } from '../repository/EntityFileReader';

/** What the actions work with. */
export interface ActionServices {
  auth: AuthService;
  /** Says which day it is in the organisation. */
  calendar: Calendar;
  catalog: CatalogService;
  files: EntityFileReader;
  checker: EntityChecker;
  now: () => Date;
}
