import { createApp } from '@backstage/frontend-defaults';
import { catalogGraphModule } from './modules/catalogGraphModule';

export default createApp({ features: [catalogGraphModule] });
