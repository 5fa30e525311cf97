import { LoggerService } from '@backstage/backend-plugin-api';
import { FactDeclarations } from './declarations/FactProviderRegistry';
import { PushAllowances } from './options/readOptions';

/** Says where what is declared to be pushed and who may push it do not fit together. */
export function warnOfPushAllowances(options: {
  allowances: PushAllowances;
  declarations: FactDeclarations;
  logger: LoggerService;
}): void {
  const { allowances, declarations, logger } = options;
  for (const provider of allowances.keys()) {
    if (!declarations.isPushed(provider)) {
      logger.warn(
        `scorecards.push.${provider} is configured, but no module declares that facts of ${provider} are pushed`,
      );
    }
  }
  for (const { id } of declarations.all) {
    if (declarations.isPushed(id) && !allowances.get(id)?.size) {
      logger.warn(
        `Nobody may push facts of ${id}: scorecards.push.${id}.allow names nobody`,
      );
    }
  }
}
