import { join } from 'node:path';

/**
 * The folder of fonts, of the rule table and of the sample docket. This file lies in electron/disk and its bundle in dist/main: both are two folders
 * below the folder that holds assets, on disk as in the archive of a packaged app. A test of the package holds it to that.
 */
export const assetsFolder = join(import.meta.dirname, '../../assets');
