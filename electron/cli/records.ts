#!/usr/bin/env node
/** `records`: the docket by command. Compiled code is kept between runs, so the program itself is loaded after that is switched on. */
import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { requireNode } from '../disk/require-node.ts';

requireNode();
// A mailbox of half a million messages must fit a small laptop: V8 would let the heap become twice what lives in it.
setFlagsFromString('--heap-growing-percent=30');
enableCompileCache();
const { runRecords } = await import('./run-records.ts');
process.exitCode = await runRecords(process.argv.slice(2));
