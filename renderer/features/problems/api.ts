/** What other features may use of the problems: to declare what settles one. */
export { quickFixes } from './quick-fixes.ts';
