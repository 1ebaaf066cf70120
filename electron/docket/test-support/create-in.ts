/** Run by a test as a user without rights: tries to make a docket and prints the refusal. */
import { createDocket } from '../create-docket.ts';
import { systemDocketPorts } from '../docket-ports.ts';

const facts = { name: 'No rights', agency: 'NARA', office: 'Test', timeZone: 'UTC' };
const made = await createDocket(process.argv[2] ?? '', facts, systemDocketPorts());
process.stdout.write(made.ok ? 'made' : `${made.code}: ${made.message}`);
