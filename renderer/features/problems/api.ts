/** What other features may use of the problems: the record that one is about, and how to declare what settles one. */
export { recordOf } from './found-problem.ts';
export { quickFixes } from './quick-fixes.ts';
