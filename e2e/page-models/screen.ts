import type { WorkbenchPage } from './workbench-page.ts';

/** A screen of the sample docket: its name, and how an officer comes to it from the one before. */
export interface Screen {
  readonly name: string;
  readonly show: (workbench: WorkbenchPage) => Promise<void>;
}
