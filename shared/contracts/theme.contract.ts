import { z } from 'zod';
import { broadcast, contract } from './contract.ts';

/** What the officer chose; `system` follows the operating system. */
const themeChoiceSchema = z.enum(['system', 'light', 'dark']);

const systemThemeSchema = z.strictObject({ isDark: z.boolean(), isHighContrast: z.boolean() });

export type SystemTheme = z.output<typeof systemThemeSchema>;

/** Makes native menus, dialogs and `prefers-color-scheme` follow the choice. Answers with what now holds. */
export const useTheme = contract('theme.use', z.strictObject({ choice: themeChoiceSchema }), systemThemeSchema);

/** The operating system's theme or contrast changed. */
export const themeChanged = broadcast('theme.changed', systemThemeSchema);
