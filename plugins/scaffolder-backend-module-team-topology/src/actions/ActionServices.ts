import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityChecker } from '../entities/EntityChecker';
import { EntityFileReader } from '../repository/EntityFileReader';

/** What the actions work with. */
export interface ActionServices {
  auth: AuthService;
  catalog: CatalogService;
  files: EntityFileReader;
  checker: EntityChecker;
  now: () => Date;
}
