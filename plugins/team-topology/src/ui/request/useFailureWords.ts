import { useWords } from '../useWords';
import { failureOf } from './requestErrors';

/** Says why a request was not answered, and what to do about it. */
export function useFailureWords(): (
  error: Error,
  /** The permission that the request takes, where it takes one. */
  permission?: string,
) => { title: string; description: string } {
  const { t } = useWords();
  return (error, permission) => {
    const { kind, reason } = failureOf(error);
    const title = t(`failure.${kind}.title`);
    switch (kind) {
      case 'forbidden':
        return {
          title,
          description: permission
            ? t('failure.forbidden.description', { permission })
            : reason ?? t('failure.forbidden.unnamed'),
        };
      case 'unavailable':
      case 'failed':
        return {
          title,
          description: reason ?? t(`failure.${kind}.description`),
        };
      default:
        return { title, description: t(`failure.${kind}.description`) };
    }
  };
}
