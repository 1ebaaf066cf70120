/**
 * Imported before everything else: the content policy forbids making code from text, which zod's fast path would try as soon as
 * a schema is built, and modules build theirs while they load.
 */
import { z } from 'zod';

z.config({ jitless: true });
