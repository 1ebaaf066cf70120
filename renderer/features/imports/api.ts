/** What other features may use of imports: to import what a form needs, there and then. */
export { chooseAndImport } from './choose-and-import.ts';
