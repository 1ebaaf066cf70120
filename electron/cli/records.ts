#!/usr/bin/env node
/** `records`: the docket by command. Compiled code is kept between runs, so the program itself is loaded after that is switched on. */
import { enableCompileCache } from 'node:module';
import { requireNode } from '../disk/require-node.ts';

requireNode();
enableCompileCache();
const { runRecords } = await import('./run-records.ts');
process.exitCode = await runRecords(process.argv.slice(2));
