import type { IntentName } from '../../../shared/domain/domain.ts';
import { createRegistry, type Registry } from '../../platform/registry.ts';

/** Which command asks the officer for an intent that a problem names as its fix; the feature that owns the intent declares it. */
interface QuickFix {
  readonly id: IntentName;
  /** On the link, as `Reschedule…`. */
  readonly title: string;
  /** Takes the arguments of the problem's fix. */
  readonly command: string;
}

export const quickFixes: Registry<QuickFix> = createRegistry<QuickFix>('quick fix');
